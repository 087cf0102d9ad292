import { expect, test } from 'vitest'
import { toolEnvironment } from './tool-environment.mjs'

test('what is meant for the server or comes from the npm that started us does not reach the tools', () => {
  const environment = toolEnvironment({
    PATH: '/usr/bin',
    NODE_ENV: 'production',
    npm_config_omit: 'dev',
    npm_config_prefix: '/somewhere',
    npm_package_name: 'precentor',
    npm_lifecycle_event: 'start',
  })
  expect(environment).toMatchObject({ PATH: '/usr/bin', NEXT_TELEMETRY_DISABLED: '1' })
  for (const name of ['NODE_ENV', 'npm_config_omit', 'npm_package_name', 'npm_lifecycle_event']) {
    expect(environment).not.toHaveProperty(name)
  }
})

test('the registry and the proxy that a person configured are kept', () => {
  const configured = {
    npm_config_registry: 'https://registry.example/',
    HTTPS_PROXY: 'http://proxy.example:3128',
  }
  expect(toolEnvironment(configured)).toMatchObject(configured)
})
