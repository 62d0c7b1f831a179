"use client";

import { useState } from "react";

/**
 * Tells libraries the nonce for the styles they add. It stays that of the page as it was first sent: a later render
 * comes from another request, whose nonce this page's policy does not know.
 */
export function CspNonce({ nonce }: { nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />;
}
