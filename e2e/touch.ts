import type { CDPSession, Locator, Page } from "@playwright/test";

/** A finger on the page, as the browser hears of a real one. */
export class Finger {
  private readonly session: Promise<CDPSession>;
  private at = { x: 0, y: 0 };

  constructor(page: Page) {
    this.session = page.context().newCDPSession(page);
  }

  /** Puts it down in the middle of something. */
  async touch(target: Locator) {
    const box = await target.boundingBox();
    if (!box) throw new Error("What should be touched is not on the screen.");
    this.at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.send("touchStart");
  }

  /** Moves it by so many px, step by step as fingers do. */
  async move({ x = 0, y = 0 }: { x?: number; y?: number }, steps = 10) {
    const from = this.at;
    for (let step = 1; step <= steps; step++) {
      this.at = { x: from.x + (x * step) / steps, y: from.y + (y * step) / steps };
      await this.send("touchMove");
    }
  }

  async lift() {
    await this.send("touchEnd");
  }

  /** Takes it away as the system does, which presses nothing. */
  async cancel() {
    await this.send("touchCancel");
  }

  private async send(type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel") {
    const touchPoints = type === "touchStart" || type === "touchMove" ? [this.at] : [];
    await (await this.session).send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}
