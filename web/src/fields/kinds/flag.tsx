import { IconCheck } from "@tabler/icons-react";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { field, type Shown } from "../field-ui";
import { lazyFilter, lazyInput } from "../lazy-input";
import classes from "../fields.module.css";

function Yes({ value }: Shown<boolean>) {
  const { t } = useTranslation();
  if (!value) return null;
  return (
    <span className={classes.check} role="img" aria-label={t("value.yes")}>
      <IconCheck size={16} stroke={2.4} />
    </span>
  );
}

function YesOrNo(props: Shown<boolean>) {
  const { t } = useTranslation();
  return props.value ? <Yes {...props} /> : <span className={classes.muted}>{t("value.no")}</span>;
}

export const flag = field<boolean>({
  Cell: Yes,
  View: YesOrNo,
  Input: lazyInput((inputs) => inputs.Toggle),
  Filter: lazyFilter((inputs) => inputs.FlagFilter),
  text: (value) => i18next.t(value ? "value.yes" : "value.no"),
  commit: "change",
  width: 100,
});
