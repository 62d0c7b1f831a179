import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { Stepper } from "@/components/ui/stepper";

const steps = ["File", "Columns", "Check", "Import"];

/** What stands around every step: where one is, and at the foot the way on. */
export function ImportFrame({
  step,
  fileName,
  footer,
  children,
}: {
  /** Counted from 0; 4 once all is done. */
  step: number;
  fileName?: string;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <PageHeader
        title="Import leads"
        back={
          <ButtonLink href="/leads" variant="ghost" isIconOnly aria-label="Back to leads">
            <ArrowLeft aria-hidden />
          </ButtonLink>
        }
        meta={fileName && <span className="block max-w-28 truncate md:max-w-96">{fileName}</span>}
      />
      <div className="shrink-0 border-b border-border">
        <div className="mx-auto w-full max-w-5xl px-4 py-2.5 md:px-6">
          <Stepper steps={steps} current={step} />
        </div>
      </div>
      <PageBody>{children}</PageBody>
      {footer && (
        <footer className="shrink-0 border-t border-border bg-background">
          <div className="mx-auto flex w-full max-w-5xl flex-wrap items-center gap-2 px-4 py-2.5 md:px-6">
            {footer}
          </div>
        </footer>
      )}
    </>
  );
}
