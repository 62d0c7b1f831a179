import { redirect } from "next/navigation";

/** The day begins with how things stand and who is waiting. */
export default function StartPage() {
  redirect("/dashboard");
}
