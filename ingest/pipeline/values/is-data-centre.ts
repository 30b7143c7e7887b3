import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";

/** Who runs data centres, as network registries, host names and senders that look addresses up write it. */
const OPERATOR =
  /\b(?:amazon(?:aws|\.com, inc)|aws ec2|google ?cloud|googleusercontent|azure|digital ?ocean|hetzner|ovh(?:cloud| sas)?|linode|vultr|choopa|oracle cloud|scaleway|contabo|leaseweb|alibaba cloud|aliyun|tencent cloud|huawei cloud|data ?cent(?:er|re)s?|web hosting|hosting provider|colocation)\b|阿里云|腾讯云|华为云|数据中心|机房/i;

/** Software that draws where there is no graphics card, as on a server. */
const SERVER_RENDERER = /swiftshader|llvmpipe|softpipe|software rasterizer|microsoft basic render/i;

/** Where events say to whom the address that they came from belongs, in the words of different senders. */
const NETWORK_FIELDS = ["organization", "org", "isp", "asn_org", "asOrganization", "hostname", "carrier"];

/** Whether an event says of itself that it comes from a data centre: by its network, or by a screen that is none. */
export function isDataCentre({ network, hostname, screen, device }: JsonObject): boolean {
  return (
    (isJsonObject(network) && NETWORK_FIELDS.some((name) => says(network[name], OPERATOR))) ||
    says(hostname, OPERATOR) ||
    (isJsonObject(screen) && says(screen.renderer, SERVER_RENDERER)) ||
    (isJsonObject(device) && says(device.renderer, SERVER_RENDERER))
  );
}

const says = (value: unknown, pattern: RegExp) =>
  typeof value === "string" && value.length <= 200 && pattern.test(value);
