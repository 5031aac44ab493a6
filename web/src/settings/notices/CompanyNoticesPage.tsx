import { Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ChoiceMatrix } from "./ChoiceMatrix";
import { RobotList } from "./RobotList";

/** What holds for all who did not choose, and the groups that are told. */
export function CompanyNoticesPage() {
  const { t } = useTranslation();
  return (
    <Stack gap="xl">
      <section>
        <Title order={3} size="h5" mb="xs">
          {t("robots.title")}
        </Title>
        <RobotList />
      </section>
      <section>
        <Title order={3} size="h5" mb="xs">
          {t("notices.defaults")}
        </Title>
        <ChoiceMatrix whose="defaults" />
      </section>
    </Stack>
  );
}
