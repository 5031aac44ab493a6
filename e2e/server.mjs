// The packaged program on a free port and an empty data directory, for as long as the tests run.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const START_LIMIT = 120_000;

function packagedJar(root) {
  const jar = readdirSync(join(root, "target")).find((name) => /^guanxi-.*\.jar$/.test(name));
  if (!jar) {
    throw new Error("There is no target/guanxi-….jar; run mvn package first.");
  }
  return join(root, "target", jar);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function ready(url, alive) {
  for (const end = Date.now() + START_LIMIT; Date.now() < end && alive(); await pause(200)) {
    const answer = await fetch(`${url}/actuator/health/readiness`).catch(() => undefined);
    if (answer?.ok) {
      return true;
    }
  }
  return false;
}

export async function startServer(root, environment) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "guanxi-e2e-"));
  const logs = join(root, "target", "e2e");
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `server-${port}.log`);
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
  const server = spawn(java, ["-Xmx512m", "-jar", packagedJar(root)], {
    env: { ...process.env, ...environment, SERVER_PORT: String(port), GUANXI_DATA_DIR: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const output = createWriteStream(log);
  server.stdout.pipe(output, { end: false });
  server.stderr.pipe(output, { end: false });

  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  if (!(await ready(url, () => server.exitCode === null))) {
    await stop();
    throw new Error(`The program did not become ready; its last words:\n${readFileSync(log, "utf8").slice(-3000)}`);
  }
  return { url, log, stop };
}
