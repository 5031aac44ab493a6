import type { ReactNode } from "react";
import classes from "./activity.module.css";

export interface ChipOption {
  value: string;
  label: string;
  icon?: ReactNode;
  title?: string;
}

interface Props {
  label: string;
  options: ChipOption[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** One of them always holds. */
  required?: boolean;
}

/** A choice by one tap; tapping it again takes it back. */
export function Chips({ label, options, value, onChange, required = false }: Props) {
  return (
    <div className={classes.block}>
      <div className={classes.label} aria-hidden>
        {label}
      </div>
      <div role="group" aria-label={label} className={classes.chips}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={classes.chip}
            title={option.title}
            aria-pressed={value === option.value}
            onClick={() => onChange(value === option.value && !required ? null : option.value)}
          >
            {option.icon}
            {option.label}
          </button>
        ))}
      </div>
    </div>
  );
}
