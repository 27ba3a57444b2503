/** A screen that tells of a result over the page (`App.useApp`). Only such screens load what draws messages. */
import { App } from 'antd';
import type { ComponentType } from 'react';

export function withMessages(Screen: ComponentType): ComponentType {
  return function WithMessages() {
    return (
      <App component={false}>
        <Screen />
      </App>
    );
  };
}
