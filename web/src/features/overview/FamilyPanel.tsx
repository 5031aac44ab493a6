import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconCornerDownRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { familyQuery } from "@/api/customer";
import { useModel } from "@/api/meta";
import { Chip } from "@/ui/Chip";
import { Panel } from "./Panel";
import { nest, type Branch } from "./tree";
import classes from "./overview.module.css";

function Company({ company, self, depth }: { company: Branch; self: number; depth: number }) {
  const stage = useModel()
    .field("customers", "stage")
    ?.options?.find(({ value }) => value === company.stage)?.label;
  const title = company.title ?? `#${company.id}`;
  return (
    <li>
      <div className={classes.line}>
        {depth > 0 && <IconCornerDownRight className={classes.corner} size={14} stroke={1.7} aria-hidden />}
        {company.id === self ? (
          <strong className={classes.name} aria-current="true">
            {title}
          </strong>
        ) : (
          <Link to="/$type/$id" params={{ type: "customers", id: String(company.id) }} className={classes.name}>
            {title}
          </Link>
        )}
        {stage && <Chip label={stage} />}
      </div>
      {company.children.length > 0 && (
        <ul className={classes.branch}>
          {company.children.map((child) => (
            <Company key={child.id} company={child} self={self} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The companies above and below this one, where there are any. */
export function FamilyPanel({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(familyQuery(customer));
  if (!data || data.items.length < 2) return null;
  return (
    <Panel title={t("overview.family")}>
      <ul className={classes.list}>
        {nest(data.items).map((company) => (
          <Company key={company.id} company={company} self={customer} depth={0} />
        ))}
      </ul>
      {data.cut && <p className={classes.none}>{t("overview.familyCut")}</p>}
    </Panel>
  );
}
