import { ActionIcon, Button, type ActionIconProps, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

export type Anchor<P> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P> & P & { ref?: Ref<HTMLAnchorElement> };

/** A button that is a link, with a typed destination. */
export const LinkButton = createLink((props: Anchor<ButtonProps>) => <Button component="a" {...props} />);

export const LinkIcon = createLink((props: Anchor<ActionIconProps>) => <ActionIcon component="a" {...props} />);
