import { useEffect, useState } from "react";

/** A picture that a phone reads; drawn here, so that what it says goes nowhere. */
export function QrCode({ text, label, size = 180 }: { text: string; label: string; size?: number }) {
  const [rows, setRows] = useState<boolean[][]>([]);
  useEffect(() => {
    let gone = false;
    void import("uqr").then(({ encode }) => {
      if (!gone) setRows(encode(text, { ecc: "M", border: 2 }).data);
    });
    return () => {
      gone = true;
    };
  }, [text]);
  const side = rows.length || 1;
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
