import { isAllowedFunction } from "./functions";

/** Nodes of the engine's syntax tree that a question may be made of; what they name is looked at as well. */
const NODES = new Set([
  ...[
    "SelectWithUnionQuery",
    "SelectIntersectExceptQuery",
    "SelectQuery",
    "ExpressionList",
    "WithElement",
    "Subquery",
  ],
  ...["Identifier", "Literal", "Function", "Asterisk", "QualifiedAsterisk"],
  ...["ColumnsListMatcher", "ColumnsRegexpMatcher", "ColumnsTransformerList", "ColumnsExceptTransformer"],
  ...["ColumnsReplaceTransformer", "ColumnsReplaceTransformer::Replacement"],
  ...[
    "TablesInSelectQuery",
    "TablesInSelectQueryElement",
    "TableExpression",
    "TableIdentifier",
    "TableJoin",
    "ArrayJoin",
  ],
  ...["OrderByElement", "WindowDefinition", "WindowListElement"],
]);

const WORDS: Record<string, string> = {
  Set: "SETTINGS are not allowed",
  ColumnsApplyTransformer: "APPLY is not allowed",
  QueryParameter: "parameters are not allowed",
};

const LINE = /^( *)(\S+)(?: (.*?))?(?: \(alias .*\))?(?: \(children \d+\))?$/s;
const IN_FAMILY = /^(?:global)?(?:not)?(?:null)?in(?:ignoreset)?$/i;
const NOTHING = "system.one";

interface Node {
  depth: number;
  type: string;
  name: string;
}

/** What a question reads, or the sentence that says why it may not be asked. */
type Checked = { ok: true; relations: string[] } | { ok: false; message: string };

/**
 * Looks through a question's syntax tree, as the engine's EXPLAIN AST prints it: everything that is not known to be
 * harmless is refused.
 *
 * TRICKY: a name after IN, and every name after FROM, may be a table's. So no such name may be that of a table there is;
 * the relations have other names, and what else a question names itself is nothing before it says so.
 *
 * @param relations the names that may be read
 * @param tables    the names of all tables, views and dictionaries there are
 */
export function checkTree(
  lines: readonly string[],
  relations: readonly string[],
  tables: ReadonlySet<string>,
): Checked {
  const refuse = (message: string): Checked => ({ ok: false, message });
  const nodes: Node[] = [];
  const read = new Set<string>();
  for (const line of lines) {
    const [, indent = "", type = "", name = ""] = LINE.exec(line) ?? [];
    if (!NODES.has(type)) return refuse(WORDS[type] ?? `this is no part of a question: ${type || line}`);
    nodes.push({ depth: indent.length, type, name });
  }
  const [root, ...rest] = nodes;
  if (root?.type !== "SelectWithUnionQuery" || root.depth !== 0) return refuse("it is no question");

  const mayName = (name: string) => /^[A-Za-z_]\w*$/.test(name) && !tables.has(name);
  for (const [place, node] of nodes.entries()) {
    const parents = parentsOf(nodes, place);
    const [parent] = parents;
    if (node.depth === 0 && place > 0) return refuse("it is more than one question");
    if (node.depth === 1 && node.type !== "ExpressionList") return refuse("INTO and FORMAT are not allowed");
    if (node.type === "TableIdentifier" && node.name !== NOTHING) {
      if (!mayName(node.name))
        return refuse(`there is no ${node.name} to read; there are ${relations.join(", ")}`);
      if (relations.includes(node.name)) read.add(node.name);
    }
    if (node.type === "Function" && parent?.type === "TableExpression" && node.name !== "numbers") {
      return refuse(`the table function ${node.name} is not allowed`);
    }
    if (node.type === "Function" && !isAllowedFunction(node.name) && !(parent?.type === "TableExpression")) {
      return refuse(`the function ${node.name} is not allowed`);
    }
    if (node.type === "Identifier" && parents[1]?.type === "Function" && IN_FAMILY.test(parents[1].name)) {
      const isFirst = nodes[place - 1] === parent;
      if (!isFirst && !mayName(node.name)) return refuse(`${node.name} cannot stand after IN`);
      if (!isFirst && relations.includes(node.name)) read.add(node.name);
    }
  }
  return rest.length === 0 ? refuse("it is no question") : { ok: true, relations: [...read] };
}

/** The nodes around a node, the nearest first. */
function parentsOf(nodes: readonly Node[], place: number): Node[] {
  const parents: Node[] = [];
  let depth = nodes[place]?.depth ?? 0;
  for (let at = place - 1; at >= 0 && depth > 0 && parents.length < 2; at--) {
    const node = nodes[at];
    if (node !== undefined && node.depth < depth) {
      parents.push(node);
      depth = node.depth;
    }
  }
  return parents;
}
