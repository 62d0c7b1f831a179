import { p, shot, b } from "./tour.mjs";
const tag = Date.now().toString(36);
await p.goto("/register"); await p.waitForTimeout(800); await shot("register");
await p.getByLabel(/your name|^name/i).first().fill("Rita Moreno");
await p.getByLabel("Email").fill(`rita-${tag}@example.com`);
await p.getByLabel("Password",{exact:true}).fill("Correct-horse-9-battery");
const team = p.getByLabel(/team/i); if (await team.count()) await team.first().fill("Moreno Homes");
await p.getByRole("button",{name:/create|register|sign up/i}).first().click();
await p.waitForURL(u=>!u.pathname.startsWith("/register")); await p.waitForTimeout(1500); await shot("after-register"); console.log(p.url());
for (const [path,name] of [["/dashboard","dash"],["/leads","leads"],["/leads?layout=board","board"],["/tasks","tasks"],["/activity","activity"],["/settings/pipeline","pipeline"],["/settings/assigning","assigning"],["/settings/fields","fields"],["/chat","chat"]]) { await p.goto(path); await p.waitForTimeout(1200); await shot("new-"+name); }
await b.close();
