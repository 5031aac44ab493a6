import { createServer, type Server, type Socket } from "node:net";

/** A mail server that takes every letter, for as long as a test. */
export class MailServer {
  readonly letters: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<MailServer> {
    let mail: MailServer | undefined;
    const server = createServer((line) => mail?.serve(line));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    mail = new MailServer(server, typeof address === "object" && address ? address.port : 0);
    return mail;
  }

  stop() {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private serve(line: Socket) {
    let typed = "";
    let letter = false;
    line.setEncoding("utf8");
    line.on("error", () => line.destroy());
    line.write("220 test ESMTP\r\n");
    line.on("data", (part: string) => {
      typed += part;
      for (;;) {
        const end = letter ? typed.indexOf("\r\n.\r\n") : typed.indexOf("\r\n");
        if (end < 0) return;
        const said = typed.slice(0, end);
        typed = typed.slice(end + (letter ? 5 : 2));
        if (letter) this.letters.push(said);
        const begins = !letter && said.toUpperCase() === "DATA";
        letter = begins;
        line.write(begins ? "354 go on\r\n" : "250 OK\r\n");
        if (said.toUpperCase() === "QUIT") line.end();
      }
    });
  }
}
