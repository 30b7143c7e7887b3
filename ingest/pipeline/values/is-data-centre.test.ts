import { expect, test } from "vitest";
import { isDataCentre } from "./is-data-centre";

test.each([
  { network: { organization: "Amazon.com, Inc." } },
  { network: { org: "AS14618 AMAZONAWS" } },
  { network: { isp: "Microsoft Azure" } },
  { network: { asn_org: "Hetzner Online GmbH" } },
  { network: { isp: "阿里云计算有限公司" } },
  { network: { org: "Hangzhou Alibaba Cloud Computing" } },
  { network: { hostname: "ec2-3-80-1-2.compute-1.amazonaws.com" } },
  { hostname: "34.1.2.3.bc.googleusercontent.com" },
  { network: { org: "Example Data Center Ltd" } },
  { screen: { width: 800, height: 600, renderer: "Google SwiftShader" } },
  { device: { renderer: "llvmpipe (LLVM 15.0.7, 256 bits)" } },
])("%o comes from a data centre", (context) => {
  expect(isDataCentre(context)).toBe(true);
});

test.each([
  {},
  { network: "amazonaws" },
  { network: { carrier: "China Mobile", wifi: true } },
  { network: { isp: "China Telecom" } },
  { network: { org: "Amazonas Telecom" } },
  { network: { org: "Novhosting" } },
  { network: { isp: 17 } },
  { network: { isp: `${"x".repeat(200)} data center` } },
  { screen: { renderer: "Apple GPU" } },
])("%o does not say so", (context) => {
  expect(isDataCentre(context)).toBe(false);
});
