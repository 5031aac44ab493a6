import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconMail, IconPhone, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import type { RecordData } from "@/api/types";
import { useCreateForm } from "@/records/form/form-stack";
import { Avatar } from "@/ui/Avatar";
import { Bones } from "@/ui/Bones";
import { Chip } from "@/ui/Chip";
import { Panel } from "./Panel";
import classes from "./overview.module.css";

const SHOWN = 8;
const FIELDS = "name,jobTitle,department,decisionRole,phone,email";

function Person({ person }: { person: RecordData }) {
  const { t } = useTranslation();
  const title = person.title ?? "";
  const role = useModel()
    .field("contacts", "decisionRole")
    ?.options?.find(({ value }) => value === person.decisionRole)?.label;
  const work = [person.jobTitle, person.department].filter(Boolean).join(" · ");
  const reach = (value: unknown, href: string, label: string, icon: React.ReactNode) =>
    typeof value === "string" &&
    value !== "" && (
      <a className={classes.reach} href={href + value.split(";")[0]} aria-label={label} title={value}>
        {icon}
      </a>
    );
  return (
    <li className={classes.person}>
      <Avatar name={title} />
      <div className={classes.who}>
        <Link to="/$type/$id" params={{ type: "contacts", id: String(person.id) }} className={classes.name}>
          {title}
        </Link>
        {work && <div className={classes.work}>{work}</div>}
      </div>
      {role && <Chip label={role} />}
      {reach(person.phone, "tel:", t("list.call", { title }), <IconPhone size={16} stroke={1.7} aria-hidden />)}
      {reach(person.email, "mailto:", t("overview.write", { title }), <IconMail size={16} stroke={1.7} aria-hidden />)}
    </li>
  );
}

/** Who is there, what they do, and what they have to say in a decision. */
export function People({ customer }: { customer: RecordData }) {
  const { t } = useTranslation();
  const meta = useModel().type("contacts");
  const create = useCreateForm();
  const { data } = useQuery(
    shortListQuery("contacts", { filter: `customer==${customer.id}`, fields: FIELDS, sort: "name", limit: SHOWN }),
  );
  if (!meta) return null;
  const values = { customer: { id: customer.id, title: customer.title } };
  const add = meta.can.create && (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconPlus size={13} />}
      onClick={() => create({ type: "contacts", values, onCreated: () => undefined })}
    >
      {t("action.new", { what: meta.label })}
    </Button>
  );
  return (
    <Panel title={meta.labelPlural} aside={add}>
      {!data && <Bones lines={4} />}
      {data?.items.length === 0 && <p className={classes.none}>{t("list.none", { what: meta.labelPlural })}</p>}
      <ul className={classes.list}>
        {data?.items.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
      {data?.next && (
        <Link to="/$type" params={{ type: "contacts" }} search={{ filter: `customer==${customer.id}` }} className={classes.more}>
          {t("related.all", { what: meta.labelPlural })}
        </Link>
      )}
    </Panel>
  );
}
