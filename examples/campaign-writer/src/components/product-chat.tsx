'use client';

import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport } from 'ai';
import { useState } from 'react';
import { messageText } from './chat-message';

/** The chat in the corner of the product pages. */
export function ProductChat() {
  const [input, setInput] = useState('');
  const { messages, sendMessage, status } = useChat({ transport: new DefaultChatTransport({ api: '/api/chat' }) });

  return (
    <section aria-label="Questions about our products">
      <h2>Ask Mia</h2>
      <ul>
        {messages.map((message) => (
          <li key={message.id} className={message.role}>
            {messageText(message)}
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void sendMessage({ text: input });
          setInput('');
        }}
      >
        <input value={input} onChange={(event) => setInput(event.target.value)} disabled={status === 'streaming'} />
      </form>
    </section>
  );
}
