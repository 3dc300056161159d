/* Renders the article anew as a framework does: it keeps its text nodes and writes into them, or throws all away. */
const words = ["计划投入9090亿韩元(约合49.8亿元人民币),用于公共服务。", "另拿出1.02万亿韩元(约合54.5亿元人民币),用于芯片研发。"];
const app = document.getElementById("app");
let kept = [];
window.render = (texts) => { app.replaceChildren(...texts.map((text) => { const p = document.createElement("p"); p.textContent = text; return p; })); kept = [...app.querySelectorAll("p")].map((p) => p.firstChild); };
window.write = (texts) => kept.forEach((node, at) => { node.data = texts[at]; });
window.words = words;
window.render(words);
