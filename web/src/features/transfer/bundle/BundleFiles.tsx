import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAssign, type Bundle, type BundleFile } from "@/api/bundles";
import { Lookup } from "@/fields/lookup/Lookup";
import classes from "../transfer.module.css";

/** The files, each with its record; what found nobody is given one by hand. */
export function BundleFiles({ bundle }: { bundle: Bundle }) {
  const { t } = useTranslation();
  const assign = useAssign(bundle.id);
  const open = bundle.state === "UPLOADED" || bundle.state === "PAUSED" || bundle.state.startsWith("COMPLETED");
  const target = (file: BundleFile) => {
    if (file.record) {
      return (
        <Link to="/$type/$id" params={{ type: file.record.type, id: String(file.record.id) }} style={{ textDecoration: "underline" }}>
          {file.record.title ?? file.record.id}
        </Link>
      );
    }
    if (!open || (file.state !== "NOTHING" && file.state !== "SEVERAL")) return null;
    const type = bundle.type ?? "customers";
    return (
      <Lookup
        type={type}
        value={null}
        clearable={false}
        input={{ size: "xs", "aria-label": t("bundle.assign", { file: file.name }), placeholder: t("bundle.choose") }}
        onChange={(to) => to && assign.mutate({ position: file.position, type, id: to.id })}
      />
    );
  };
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t("bundle.files")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("bundle.file")}</th>
            <th scope="col">{t("bundle.record")}</th>
            <th scope="col">{t("bundle.what")}</th>
          </tr>
        </thead>
        <tbody>
          {bundle.files.map((file) => (
            <tr key={file.position} data-state={file.state}>
              <td title={file.path}>{file.path}</td>
              <td>{target(file)}</td>
              <td className={classes.wrap}>
                {t(`bundle.state.${file.state}`)}
                {file.message && `: ${file.message}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
