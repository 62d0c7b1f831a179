import { redirect } from "next/navigation";

/** The day begins with the leads. */
export default function StartPage() {
  redirect("/leads");
}
