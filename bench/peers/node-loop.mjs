// The floor of HTTP in Node: the same requests over connections that stay open, and nothing else.
// node node-loop.mjs BASE RUNS AT_ONCE CALLS; without words it does nothing, to see what Node takes to start.
import http from "node:http";

const [base, runs, atOnce, calls] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(atOnce) });
const requests = [
  ["GET", "/posts/1"],
  ["GET", "/users/1"],
  ["POST", "/posts", JSON.stringify({ title: "b" })],
];

function call([method, path, body]) {
  return new Promise((resolve, reject) => {
    const headers = body ? { "content-type": "application/json", "content-length": body.length } : {};
    const request = http.request(base + path, { method, agent, headers }, (reply) => {
      let text = "";
      reply.setEncoding("utf8");
      reply.on("data", (chunk) => (text += chunk));
      reply.on("end", () => resolve(JSON.parse(text)));
    });
    request.on("error", reject);
    request.end(body);
  });
}

let started = 0;
async function work() {
  while (started++ < Number(runs)) {
    for (const request of requests.slice(0, Number(calls))) await call(request);
  }
}

if (base) {
  await Promise.all(Array.from({ length: Number(atOnce) }, work));
  agent.destroy();
}
