/** The look of the product on paper and screen. Nothing is loaded from anywhere. */
export const STYLE = `
:root{--ink:#1f2937;--dim:#6b7280;--line:#e3e7e3;--green:#166534;--red:#b91c1c;--amber:#b45309}
*{box-sizing:border-box}
body{margin:0;background:#f5f6f5;color:var(--ink);font:14px/1.6 -apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Segoe UI',sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1120px;margin:0 auto;padding:24px 20px 48px}
body>input{position:absolute;opacity:0;pointer-events:none}
#lang-en:checked~main .zh,#lang-zh:checked~main .en{display:none}
header{display:flex;align-items:center;gap:12px;margin-bottom:16px}
header div{flex:1;min-width:0}
h1{font-size:21px;line-height:1.3;margin:0}
header p{margin:0;color:var(--dim);overflow-wrap:anywhere}
nav{display:flex;border:1px solid var(--line);border-radius:6px;background:#e3e7e3;padding:2px}
nav label{padding:2px 12px;border-radius:5px;cursor:pointer;white-space:nowrap}
#lang-zh:checked~main label[for=lang-zh],#lang-en:checked~main label[for=lang-en]{background:#fff;color:var(--green);font-weight:600}
#lang-zh:focus-visible~main label[for=lang-zh],#lang-en:focus-visible~main label[for=lang-en],summary:focus-visible{outline:2px solid var(--green);outline-offset:2px}
section{background:#fff;border:1px solid var(--line);border-radius:8px;padding:16px 20px;margin-bottom:16px}
h2{font-size:16px;margin:0 0 10px}
h3{font-size:14px;margin:18px 0 6px;overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(5,1fr);gap:12px;border-top:3px solid var(--green)}
.figures.bad{border-top-color:var(--red)}
.figures div{display:flex;flex-direction:column}
.figures b{font-size:28px;line-height:1.2}
.figures.bad div:first-child b{color:var(--red)}
.figures small,small,.note{color:var(--dim)}
small{font-size:12px}
.note{margin:4px 0 10px;font-size:13px}
.two{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:16px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th{font-weight:600;color:var(--dim);font-size:12.5px}
th,td{text-align:start;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--line)}
th.n,td.n{text-align:end;padding-inline-end:16px;white-space:nowrap}
tbody tr:last-child td{border-bottom:0}
.tally td:last-child{width:30%;vertical-align:middle}
.tally td:first-child{overflow-wrap:anywhere}
figure .tally td:last-child{width:auto}
.tally td:nth-child(2),.whole{white-space:nowrap}
.phone{display:none}
.key{width:9px;height:9px}
.bar{display:block;width:100%;height:8px}
.compared td:last-child{width:22%;vertical-align:middle}
.bar.two-bars{height:14px}
section>p:first-child{margin-top:0}
.rows td{overflow-wrap:anywhere}
.rows td:nth-child(2),.rows .whole{white-space:nowrap}
.rows td:nth-child(5),.rows td:nth-child(3){overflow-wrap:break-word}
.row{font-weight:600}
code{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:#374151;background:#f1f4f1;border-radius:4px;padding:0 4px}
.hash{overflow-wrap:anywhere;word-break:break-all;background:none;padding:0}
data{font-weight:600}
td data,.figures data{font-weight:inherit}
summary{cursor:pointer;padding:4px 0}
summary data{color:var(--red);margin-inline-start:6px}
#review summary data,#records summary data{color:var(--amber)}
details.rule{border-top:1px solid var(--line);padding:6px 0}
details.rule:first-of-type{border-top:0}
.source{display:flex;flex-wrap:wrap;gap:2px 14px;background:#f7f9f7;border-inline-start:3px solid var(--green);padding:6px 12px;margin:6px 0;font-size:13px}
.source ul{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:0;padding:0}
.clause{color:var(--green)}
ul{padding-inline-start:20px}
dl{margin:8px 0;display:grid;gap:2px}
dl div{display:grid;grid-template-columns:150px minmax(0,1fr);gap:10px}
dt{color:var(--dim)}
dd{margin:0;overflow-wrap:anywhere}
em{color:var(--amber);font-style:normal}
.small{max-width:560px}
figure{margin:0}
.panel p{margin:0 0 2px}
.panel>svg{display:block;width:100%;height:88px;border-bottom:1px solid #9ca3af;margin-bottom:10px;overflow:visible}
.panel+.panel>svg{height:56px;margin-bottom:0}
.axis{position:relative;height:20px;font-size:12px;color:var(--dim);margin-bottom:6px}
.axis span{position:absolute;transform:translateX(-50%);white-space:nowrap}
.c0{fill:#c7dccd}.c1{fill:#4f8f66}.c2{fill:#c24141}.c3{fill:#d99a3d}.hit{fill:transparent}
g:hover .hit{fill:#0000000a}
@media screen and (width<820px){.two{grid-template-columns:minmax(0,1fr);gap:0}}
@media screen and (width<700px){
main{padding:14px 12px 32px}
header{flex-wrap:wrap}
section{padding:12px 14px}
.figures{grid-template-columns:repeat(2,1fr)}
.figures div:first-child{grid-column:1/-1}
.rows thead{display:none}
.rows tr{display:grid;grid-template-columns:auto 1fr;gap:0 12px;padding:8px 0;border-bottom:1px solid var(--line)}
.rows td{border:0;padding:0}
.rows td.n{text-align:start}
.rows td:nth-child(n+3){grid-column:1/-1}
.rows br{display:none}
.phone{display:inline}
.rows small{margin-inline-start:6px}
.rows td:nth-child(6) small{display:block;margin:0}
.tally td:last-child{width:16%}
dl div{grid-template-columns:minmax(0,1fr);gap:0;margin-bottom:6px}
.compared td:last-child,.compared th:last-child{display:none}
.compared th.n,.compared td.n{padding-inline-end:8px}
.compared th{white-space:normal}
.hashes thead{display:none}
.hashes tr{display:block;padding:6px 0}
.hashes td{display:block;border:0;padding:0;text-align:start}
}
@page{size:A4;margin:14mm}
@media print{
body{background:#fff;font-size:9.5pt;line-height:1.45}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
nav,figure details{display:none}
#breach details:not([open])::details-content{content-visibility:visible;block-size:auto}
section{border:0;padding:0;margin:0 0 7mm;border-radius:0}
.figures{border-top:2px solid var(--green);padding-top:3mm}
.figures b{font-size:18pt}
h2{font-size:12pt;border-bottom:1px solid #9ca3af;break-after:avoid}
h3,.source,summary{break-after:avoid}
tr,figure,.figures,dl div{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
th,td{padding-block:2px}
small,th,.note{font-size:8.5pt}
code{font-size:8.5pt}
}
`
