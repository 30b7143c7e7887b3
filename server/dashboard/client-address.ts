import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

const own = new BlockList();
own.addSubnet("10.0.0.0", 8, "ipv4");
own.addSubnet("127.0.0.0", 8, "ipv4");
own.addSubnet("172.16.0.0", 12, "ipv4");
own.addSubnet("192.168.0.0", 16, "ipv4");
own.addAddress("::1", "ipv6");
own.addSubnet("fc00::", 7, "ipv6");
own.addSubnet("fe80::", 10, "ipv6");

const isOwn = (address: string) => own.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * The address a request came from: the last one in the chain of proxies that is not on a private network,
 * since each proxy appends what it saw and only ours are private. A chain of private ones gives its first.
 */
export function clientAddress(request: Pick<IncomingMessage, "headers" | "socket">): string {
  const claimed = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const chain = [...claimed, request.socket.remoteAddress ?? ""]
    .map((address) => address.trim().replace(/^::ffff:(?=\d+\.)/, ""))
    .filter((address) => isIP(address) !== 0);
  return chain.findLast((address) => !isOwn(address)) ?? chain[0] ?? "unknown";
}
