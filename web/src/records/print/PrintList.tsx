import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { findCached } from "@/api/cache";
import type { FieldMeta, Json, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { looksOf } from "@/fields/looks";
import { useFormats } from "@/lib/use-formats";
import { readSort, type ListSearch } from "../list/list-search";
import type { Listing } from "../list/use-list";
import { filterWords } from "./filter-words";
import { Printed } from "./Printed";

interface Props {
  meta: TypeMeta;
  listing: Listing;
  search: ListSearch;
  shown: FieldMeta[];
  /** The saved view that is shown. */
  view: string | undefined;
  onDone: () => void;
}

/** A list on paper: every column of the rows that are loaded, under what it is a list of. */
export function PrintList({ meta, listing, search, shown, view, onDone }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const title = (field: FieldMeta, id: string) => findCached(client, field.to ?? "", Number(id))?.title ?? undefined;
  const sort = readSort(search.sort ?? meta.defaultSort);
  const sorted = sort && meta.fields.find(({ name }) => name === sort.field);
  const named = search.named?.split(",").map((name) => meta.filters.find((one) => one.name === name)?.label ?? name);
  const told = [
    named && formats.list(named),
    search.filter && filterWords(search.filter, { meta, t, formats, title }),
    search.q && `“${search.q}”`,
    search.deleted && t("list.bin"),
    sorted && t(sort.descending ? "print.descending" : "print.ascending", { what: sorted.label }),
  ].filter(Boolean);
  const count = formats.number(listing.rows.length);
  const total = listing.count !== null && listing.count > listing.rows.length ? formats.number(listing.count) : null;
  return (
    <Printed ready onDone={onDone}>
      <h1>{view ? `${meta.labelPlural}: ${view}` : meta.labelPlural}</h1>
      <p>
        {told.join(" · ")}
        {told.length > 0 && <br />}
        {total ? t("print.some", { count, total }) : t("print.all", { count })} · {formats.moment(new Date().toISOString())}
      </p>
      <table>
        <thead>
          <tr>
            {shown.map((field) => (
              <th key={field.name} style={{ textAlign: looksOf(field).align }}>
                {field.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listing.rows.map((record) => (
            <tr key={record.id}>
              {shown.map((field) => (
                <td key={field.name} style={{ textAlign: looksOf(field).align }}>
                  {isEmpty(record[field.name]) ? "" : looksOf(field).text(record[field.name] as Json, field, formats, record)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Printed>
  );
}
