// Runs one list of calls, given as JSON on the command line, through Alibaba Cloud's own generic client, and writes one JSON line a call.
'use strict';
const { default: Client, Config, OpenApiRequest, Params } = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');

const { endpoint, key, secret, calls } = JSON.parse(process.argv[2]);
const client = new Client(new Config({ accessKeyId: key, accessKeySecret: secret, endpoint, protocol: 'HTTP', regionId: 'ap-southeast-1' }));
const versions = { privatelink: '2020-04-15', vpc: '2016-04-28', ecs: '2014-05-26', sts: '2015-04-01' };

(async () => {
  for (const { product, action, query, body } of calls) {
    const params = new Params({
      action, version: versions[product], protocol: 'HTTP', pathname: '/', method: 'POST', authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
    });
    try {
      const answer = await client.callApi(params, new OpenApiRequest({ query, body }), new RuntimeOptions({ autoretry: false }));
      console.log(JSON.stringify({ status: answer.statusCode, body: answer.body }));
    } catch (error) {
      console.log(JSON.stringify({ status: error.statusCode, body: { Code: error.code, Message: error.message } }));
    }
  }
})();
