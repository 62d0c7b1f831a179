"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { announce } from "./announcer";
import { Button } from "./button";

/** Copies a text, and says so where it stands. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce("Copied");
  }
  return (
    <Button variant="outline" onPress={() => void copy()}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      {isCopied ? "Copied" : label}
    </Button>
  );
}
