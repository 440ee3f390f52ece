/** What a browser without the cookie sees: after the program was started anew, or in a second browser. */
export const closedPage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>安商台</title>
  </head>
  <body>
    <h1>安商台</h1>
    <p>此页面已失效。请重新启动安商台，并使用新打开的页面。</p>
    <p lang="en">This page is no longer valid. Please start Anshang Desk again and use the page that it opens.</p>
  </body>
</html>
`;
