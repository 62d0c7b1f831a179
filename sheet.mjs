import sharp from "sharp";
const files = process.argv.slice(3);
const W=720,H=450; const cols=3; const rows=Math.ceil(files.length/cols);
const comps = await Promise.all(files.map(async (f,i)=>({input: await sharp(f).resize(W,H).toBuffer(), left:(i%cols)*W, top:Math.floor(i/cols)*H})));
await sharp({create:{width:W*cols,height:H*rows,channels:3,background:"#888"}}).composite(comps).png().toFile(process.argv[2]);
