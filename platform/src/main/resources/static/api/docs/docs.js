// The page that reads the interface description. Ledgers are many: every group is shut until it is opened.
(() => {
  const token = document.querySelector('meta[name=zs-csrf]').content
  SwaggerUIBundle({
    url: '/api/v1/openapi.json?lang=' + document.getElementById('description').dataset.lang,
    dom_id: '#description',
    docExpansion: 'none',
    defaultModelsExpandDepth: -1,
    filter: true,
    validatorUrl: null,
    requestInterceptor: request => {
      if (token && !request.headers.Authorization) request.headers['X-CSRF-TOKEN'] = token
      return request
    },
  })
})()
