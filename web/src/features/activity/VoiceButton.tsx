import { ActionIcon } from "@mantine/core";
import { IconMicrophone, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "@/lib/i18n";
import { finalWords, recognition, type Recognition } from "./speech";

/** Types what is said, where the browser can listen; elsewhere there is no button. */
export function VoiceButton({ onWords }: { onWords: (words: string) => void }) {
  const { t } = useTranslation();
  const [listening, setListening] = useState(false);
  const running = useRef<Recognition | null>(null);
  const heard = useRef(onWords);
  useEffect(() => {
    heard.current = onWords;
  });
  useEffect(() => () => running.current?.stop(), []);
  const Maker = recognition();
  if (!Maker) return null;

  const toggle = () => {
    if (running.current) return running.current.stop();
    const ear = new Maker();
    ear.lang = currentLanguage() === "en" ? "en-US" : "zh-CN";
    ear.continuous = true;
    ear.interimResults = false;
    ear.onresult = (event) => heard.current(finalWords(event));
    ear.onend = () => {
      running.current = null;
      setListening(false);
    };
    running.current = ear;
    setListening(true);
    ear.start();
  };
  return (
    <ActionIcon
      variant={listening ? "filled" : "subtle"}
      color={listening ? "red" : "gray"}
      size={34}
      aria-label={t(listening ? "log.voiceStop" : "log.voice")}
      aria-pressed={listening}
      onClick={toggle}
    >
      {listening ? <IconPlayerStop size={18} /> : <IconMicrophone size={18} />}
    </ActionIcon>
  );
}
