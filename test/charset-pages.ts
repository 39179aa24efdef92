/** Invented sentences, by language. */
export const INVENTED = {
  chinese: '艾达希尔星期一说，默克莱附近的大桥经过两年维修以后重新开放，所有的车辆都可以通过。',
  traditional: '艾達希爾星期一說，默克萊附近的大橋經過兩年維修以後重新開放，所有的車輛都可以通過。',
  japanese: 'アダ・ヒルさんは月曜日、港の近くの橋が再び開通したと述べた。港の組合はこれを否定している。',
  korean: '에이다 힐은 월요일에 항구 근처의 다리가 다시 열렸다고 말했다. 항만 노조는 이를 부인했다.',
  russian: 'Ада Хилл сказала в понедельник, что мост у порта снова открыт. Профсоюз это отрицает.',
  english: 'Jörg Müller said the café “wouldn’t close” – at least not in Skövde.',
} as const

export type Language = keyof typeof INVENTED

/** A page of markup without a declaration, or with the one given. */
export function htmlOf(text: string, charset?: string): string {
  const meta = charset === undefined ? '' : `<meta charset="${charset}">`
  return `<!doctype html><html><head>${meta}</head><body><article class="story"><p>${text}</p></article></body></html>`
}
