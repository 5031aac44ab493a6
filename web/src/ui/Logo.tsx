/** Two linked rings: a relationship. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#2f4bd8" />
      <circle cx="12.5" cy="16" r="5.75" fill="none" stroke="#fff" strokeWidth="2.5" />
      <circle cx="19.5" cy="16" r="5.75" fill="none" stroke="#fff" strokeWidth="2.5" strokeOpacity=".75" />
    </svg>
  );
}
