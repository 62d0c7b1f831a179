import { p, shot, b } from "./tour.mjs";
await p.goto("/sign-in"); await p.getByLabel("Email").fill("ada@rapport.test"); await p.getByLabel("Password",{exact:true}).fill("Rapport-demo-1");
await p.getByRole("button",{name:"Sign in",exact:true}).click(); await p.waitForURL(u=>u.pathname==="/dashboard");
await p.goto("/leads"); await p.waitForTimeout(2500); await shot("list");
await p.locator("a[href^=\"/leads/\"]").nth(3).click().catch(e=>console.log(e.message)); await p.waitForTimeout(2500); await shot("panel"); console.log(p.url());
const id = p.url().match(/[0-9a-f-]{36}/)?.[0]; if (id) { await p.goto("/leads/"+id); await p.waitForTimeout(2500); await shot("leadpage"); }
await p.goto("/leads"); await p.waitForTimeout(1000); await p.getByRole("button",{name:/Board/}).or(p.getByRole("radio",{name:/Board/})).or(p.getByRole("link",{name:/Board/})).first().click(); await p.waitForTimeout(2500); await shot("board");
await p.emulateMedia({colorScheme:"dark"}); await p.waitForTimeout(500); await shot("board-dark");
await p.goto("/dashboard?period=year"); await p.waitForTimeout(2000); await p.evaluate(()=>window.scrollTo(0,9999)); await p.mouse.move(700,600); await p.mouse.wheel(0,900); await shot("dash-dark-bottom");
await b.close();
