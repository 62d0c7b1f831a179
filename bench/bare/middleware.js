import { NextResponse } from "next/server";

/** Next would otherwise take the application's own; this one answers for no address. */
export const middleware = () => NextResponse.next();
export const config = { matcher: "/nothing-is-here" };
