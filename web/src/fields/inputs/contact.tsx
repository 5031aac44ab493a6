import { TextInput } from "@mantine/core";
import type { HTMLInputTypeAttribute } from "react";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";
import { phoneText, type Phone } from "../kinds/contact";

const box = <V extends Phone>(type: HTMLInputTypeAttribute, read: (value: V) => string) =>
  function Box(props: Edited<V>) {
    return (
      <TextInput
        {...inputProps(props)}
        type={type}
        value={props.value === null ? "" : read(props.value)}
        onChange={(event) => props.onChange((event.currentTarget.value || null) as V | null)}
        autoComplete="off"
      />
    );
  };

export const EmailBox = box("email", (value: string) => value);
export const UrlBox = box("url", (value: string) => value);
export const PhoneBox = box("tel", phoneText);
