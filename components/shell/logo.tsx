/** Two arcs that meet: the mark of Rapport. */
export function Logo({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${className}`} role="img" aria-label="Rapport">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M6.5 17.5v-4.2a5.3 5.3 0 0 1 5.3-5.3h.4a5.3 5.3 0 0 1 5.3 5.3"
        className="fill-none stroke-accent-foreground"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="15" cy="16.2" r="2.1" className="fill-accent-foreground" />
    </svg>
  );
}
