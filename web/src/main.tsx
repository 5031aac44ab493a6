import "@fontsource-variable/inter/wght.css";
import "./ui/mantine.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "./ui/tokens.css";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { chosenLanguage, nearestLanguage, startI18n } from "@/lib/i18n";

await startI18n(chosenLanguage() ?? nearestLanguage(navigator.language));
createRoot(document.getElementById("root")!).render(<App />);
