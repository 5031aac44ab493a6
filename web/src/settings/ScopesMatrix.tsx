import { Checkbox, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";

const VERBS = ["read", "create", "update", "delete", "export"] as const;

interface Props {
  value: string[];
  onChange: (scopes: string[]) => void;
}

/** What a token may: kinds of records down, what is done with them across. */
export function ScopesMatrix({ value, onChange }: Props) {
  const { t } = useTranslation();
  const types = useModel().types.filter((type) => !type.child);
  const chosen = new Set(value);
  const toggle = (scopes: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const scope of scopes) {
      if (on) next.add(scope);
      else next.delete(scope);
    }
    onChange([...next]);
  };
  const column = (verb: string) => types.map(({ type }) => `${type}:${verb}`);
  const all = (scopes: string[]) => scopes.every((scope) => chosen.has(scope));
  const some = (scopes: string[]) => scopes.some((scope) => chosen.has(scope));
  return (
    <Table.ScrollContainer minWidth={420} tabIndex={0} role="region" aria-label={t("tokens.scopes")}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("tokens.scopes")}</Table.Th>
            {VERBS.map((verb) => (
              <Table.Th key={verb} scope="col">
                <Checkbox
                  size="sm"
                  label={t(`tokens.verb.${verb}`)}
                  checked={all(column(verb))}
                  indeterminate={some(column(verb)) && !all(column(verb))}
                  onChange={(event) => toggle(column(verb), event.currentTarget.checked)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {types.map(({ type, labelPlural }) => (
            <Table.Tr key={type}>
              <Table.Th scope="row" fw={400}>
                {labelPlural}
              </Table.Th>
              {VERBS.map((verb) => (
                <Table.Td key={verb}>
                  <Checkbox
                    size="sm"
                    aria-label={`${labelPlural}: ${t(`tokens.verb.${verb}`)}`}
                    checked={chosen.has(`${type}:${verb}`)}
                    onChange={(event) => toggle([`${type}:${verb}`], event.currentTarget.checked)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
