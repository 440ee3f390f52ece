/**
 * How dependency-cruiser reads our TypeScript. TypeScript 7 has no JavaScript API for it to use, so Babel parses each
 * file and keeps nothing but who is imported: a plain import, export or `import()` as itself, a type-only one, which
 * leaves no trace at run time, as a call of `importType`.
 */
const isTypeOnly = ({ importKind, exportKind, specifiers = [] }) =>
  importKind === "type" ||
  exportKind === "type" ||
  (specifiers.length > 0 && specifiers.every((specifier) => (specifier.importKind ?? specifier.exportKind) === "type"));

const onlyImports = ({ types: t }) => {
  const typeImport = (source) => t.expressionStatement(t.callExpression(t.identifier("importType"), [source]));

  return {
    manipulateOptions: ({ filename }, parserOptions) => {
      parserOptions.plugins.push("typescript", ...(/\.[jt]sx$/u.test(filename) ? ["jsx"] : []));
    },
    visitor: {
      Program(program) {
        const found = [];
        program.traverse({
          ImportDeclaration: ({ node }) =>
            void found.push(isTypeOnly(node) ? typeImport(node.source) : t.importDeclaration([], node.source)),
          ExportAllDeclaration: ({ node }) =>
            void found.push(isTypeOnly(node) ? typeImport(node.source) : t.exportAllDeclaration(node.source)),
          ExportNamedDeclaration: ({ node }) => {
            if (!node.source) return;
            found.push(isTypeOnly(node) ? typeImport(node.source) : t.exportAllDeclaration(node.source));
          },
          TSImportType: ({ node }) => void found.push(typeImport(node.argument)),
          CallExpression: ({ node }) => {
            const { callee } = node;
            if (!t.isImport(callee) && !t.isIdentifier(callee, { name: "require" })) return;
            if (t.isStringLiteral(node.arguments[0])) {
              found.push(t.expressionStatement(t.callExpression(callee, [node.arguments[0]])));
            }
          },
        });
        program.node.body = found;
        program.skip();
      },
    },
  };
};

module.exports = { babelrc: false, configFile: false, plugins: [onlyImports] };
