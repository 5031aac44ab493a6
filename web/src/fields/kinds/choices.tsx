import { Chip } from "@/ui/Chip";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import { optionColor } from "../option-color";
import { optionOf } from "./choice";
import classes from "../fields.module.css";

const chips = (className: string | undefined) =>
  function Chips({ value, field }: Shown<string[]>) {
    return (
      <span className={className}>
        {value.map((item) => {
          const option = optionOf(field, item);
          return <Chip key={item} label={option?.label ?? item} color={option ? optionColor(field, item) : undefined} />;
        })}
      </span>
    );
  };

const common = {
  Cell: chips(classes.cellChips),
  View: chips(classes.chips),
  commit: "button" as const,
  width: 180,
};

export const choices = field<string[]>({
  ...common,
  Input: lazyInput((inputs) => inputs.ChoicesBox),
  Filter: lazyFilter((inputs) => inputs.ChoiceFilter),
  text: (value, field, formats) => formats.list(value.map((item) => optionOf(field, item)?.label ?? item)),
});

export const tags = field<string[]>({
  ...common,
  Input: lazyInput((inputs) => inputs.TagsBox),
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value, _field, formats) => formats.list(value),
});
