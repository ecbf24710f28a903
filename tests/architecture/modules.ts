/** Reads source files as far as the rules of the architecture need it: what a file imports, names, and does at import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** A file of the project; its path from the project's folder, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  /** The file or package meant: a path from the project's folder, or the specifier of a package. */
  readonly target: string;
  readonly isRelative: boolean;
  /** `static` pulls the target in with the importer; `dynamic` loads it later; `type` leaves nothing in the app. */
  readonly kind: 'static' | 'dynamic' | 'type';
}

export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Names used as variables or types, not as properties; `Math.random` as that. */
  readonly names: ReadonlySet<string>;
  /** The same, only what runs when the file is imported. */
  readonly namesAtImport: ReadonlySet<string>;
  readonly hasDefaultExport: boolean;
}

/** Every file below a folder of the project. */
export function readSources(root: string, folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

/** The modules among the files: TypeScript and components. */
export function readModules(sources: readonly Source[]): Module[] {
  return sources.filter(({ path }) => /\.(ts|svelte)$/.test(path)).map(readModule);
}

function readModule({ path, text }: Source): Module {
  const scripts = path.endsWith('.svelte') ? scriptsOf(text) : [{ code: text, atImport: true }];
  const names = new Set<string>();
  const namesAtImport = new Set<string>();
  const imports: Import[] = [];
  let hasDefaultExport = false;
  for (const { code, atImport } of scripts) {
    const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    visit(file, (node) => {
      imports.push(...importsAt(node).map((found) => withTarget(path, found)));
      const name = nameAt(node);
      if (name) names.add(name);
    });
    if (atImport) visitAtImport(file, namesAtImport);
    hasDefaultExport ||= file.statements.some(exportsDefault);
  }
  return { path, imports, names, namesAtImport, hasDefaultExport };
}

/**
 * The scripts of a component; its markup becomes one more, of which only the `import()` calls are kept.
 * The script of an instance runs when the component is shown, not when it is imported.
 */
function scriptsOf(text: string): { code: string; atImport: boolean }[] {
  const script = /<script([^>]*)>(.*?)<\/script>/gs;
  const visible = text.replace(/<!--.*?-->/gs, '');
  const markup = visible.replace(script, '').match(/\bimport\(\s*(['"`]).*?\1\s*\)/gs) ?? [];
  return [
    ...[...visible.matchAll(script)].map(([, attributes = '', code = '']) => ({
      code,
      atImport: /\bmodule\b/.test(attributes),
    })),
    { code: markup.join(';\n'), atImport: false },
  ];
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

type Found = Pick<Import, 'specifier' | 'kind'>;

function importsAt(node: ts.Node): Found[] {
  if (ts.isImportDeclaration(node))
    return one(
      node.moduleSpecifier,
      node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    );
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return one(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return one(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return [];
  const [first, options] = node.arguments;
  if (!first) return [];
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return [{ specifier: textOf(first), kind: 'dynamic' }];
  if (node.expression.getText() !== 'import.meta.glob') return [];
  const kind = /eager:\s*true/.test(options?.getText() ?? '') ? 'static' : 'dynamic';
  const patterns = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
  return patterns.map((pattern) => ({ specifier: textOf(pattern), kind }));
}

function one(specifier: ts.Expression, isType: boolean): Found[] {
  return [{ specifier: textOf(specifier), kind: isType ? 'type' : 'static' }];
}

/** A literal's text; of a template with gaps what stands before the first: enough to know the room. */
function textOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : node.getText();
}

function withTarget(path: string, { specifier, kind }: Found): Import {
  const isRelative = specifier.startsWith('.');
  const file = specifier.replace(/\?.*$/, '');
  const target = isRelative ? posix.join(posix.dirname(path), file) : specifier;
  return { specifier, target, isRelative, kind };
}

function nameAt(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') return 'Math.random';
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  const isProperty =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent)) &&
      parent.name === node);
  return isProperty ? undefined : node.text;
}

/** Follows what runs at import: not into functions, unless they are called on the spot, and not into what an instance holds. */
function visitAtImport(node: ts.Node, names: Set<string>): void {
  if (ts.isTypeNode(node)) return;
  if (ts.isFunctionLike(node) && !isCalledOnTheSpot(node)) return;
  if (ts.isPropertyDeclaration(node) && !ts.getModifiers(node)?.some(isStatic)) return;
  const name = nameAt(node) ?? windowPropertyAt(node);
  if (name) names.add(name);
  ts.forEachChild(node, (child) => visitAtImport(child, names));
}

function windowPropertyAt(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  return /^(window|globalThis|self)$/.test(node.expression.getText()) ? node.name.text : undefined;
}

function isCalledOnTheSpot(node: ts.Node): boolean {
  let outer = node.parent;
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent;
  return ts.isCallExpression(outer) && !outer.arguments.some((argument) => argument === node);
}

function isStatic({ kind }: ts.Modifier): boolean {
  return kind === ts.SyntaxKind.StaticKeyword;
}

function exportsDefault(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement))
    return (
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause) &&
      statement.exportClause.elements.some(({ name }) => name.text === 'default')
    );
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}
