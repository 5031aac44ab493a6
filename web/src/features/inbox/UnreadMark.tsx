/** The number on a bell; those who cannot see it are told by the bell's name. */
export function UnreadMark({ unread }: { unread: number }) {
  if (unread === 0) return null;
  return (
    <span
      aria-hidden
      style={{
        position: "absolute",
        insetBlockStart: -1,
        insetInlineEnd: -3,
        minWidth: 15,
        padding: "0 4px",
        borderRadius: 8,
        background: "#c92a2a",
        color: "#fff",
        fontSize: 10,
        fontWeight: 600,
        lineHeight: "15px",
        textAlign: "center",
      }}
    >
      {unread > 99 ? "99+" : unread}
    </span>
  );
}
