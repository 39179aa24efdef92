"""Makes the files of this folder. Needs LibreOffice (soffice), Python's warcio, zip and gzip; README.md says which made which.

Run it in this folder: python3 make.py
"""
import email.policy, gzip, io, json, mailbox, os, shutil, struct, subprocess, tarfile, tempfile, zipfile, zlib
from email.message import EmailMessage
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
STORIES = {s['key']: s for s in json.loads((HERE / 'stories.json').read_text())}
ORDER = list(STORIES)
MIDNIGHT = (2025, 3, 12, 8, 0, 0)
RFC = {'2025-03-03': 'Mon, 03 Mar 2025 23:30:00 -0500', '2025-03-05': 'Wed, 05 Mar 2025 09:15:00 +0100', '2025-03-07': 'Fri, 07 Mar 2025 18:00:00 +0300', '2025-03-10': 'Mon, 10 Mar 2025 07:45:00 +0100'}


def put(path, data):
    path = HERE / path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)


def html(story, charset='utf-8', full=True):
    body = '\n'.join(f'<p>{escape(p)}</p>' for p in story['paragraphs'])
    if not full:
        return body
    return f'''<!doctype html>
<html lang="en"><head><meta charset="{charset}"><title>{escape(story['title'])} | {escape(story['outlet'])}</title>
<meta property="og:site_name" content="{escape(story['outlet'])}"><meta name="author" content="{story['author']}">
<meta property="article:published_time" content="{story['date']}T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{escape(story['title'])}</h1>
<p class="byline">By {story['author']}</p>
{body}
</article><footer>Invented for a test</footer></body></html>
'''


def text(story, byline=True):
    by = f"By {story['author']}\n\n" if byline else ''
    return f"{story['title']}\n\n{by}" + '\n\n'.join(story['paragraphs']) + '\n'


def feeds():
    items = ''
    for key in ORDER[:2]:
        s = STORIES[key]
        items += f'''<item><title>{escape(s['title'])}</title><link>{s['url']}</link><guid isPermaLink="false">{key}</guid>
<dc:creator>{s['author']}</dc:creator><pubDate>{RFC[s['date']]}</pubDate><source url="https://{key}.example/">{s['outlet']}</source>
<description>{escape(s['paragraphs'][0][:90])}…</description><content:encoded><![CDATA[{html(s, full=False)}]]></content:encoded></item>
'''
    teaser = STORIES['bridge']
    items += f'''<item><title>{escape(teaser['title'])}</title><link>{teaser['url']}</link><pubDate>{RFC[teaser['date']]}</pubDate>
<description>{escape(teaser['paragraphs'][0])} …</description></item>
<item><title>Only a headline</title></item>
'''
    rss = f'''<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>World News &amp; More</title><link>https://news.example/</link><description>Invented for a test</description>
{items}</channel></rss>
'''
    put('feed/whole-and-teasers.rss', rss)
    put('feed/latin-1.xml', rss.replace('UTF-8', 'ISO-8859-1').replace('…', '...').replace('Coal Company', 'Coal Société').encode('latin-1'))
    put('feed/cut.rss', rss[: rss.index('<source url="https://ferry')])
    put('feed/empty.rss', '<?xml version="1.0"?><rss version="2.0"><channel><title>Empty</title><link>https://news.example/</link><description>None</description></channel></rss>')
    put('feed/broken.rss', '<?xml version="1.0"?><rss version="2.0"><item><title>No channel</title></item></rss>')
    entries = ''
    for key in ORDER[1:3]:
        s = STORIES[key]
        xhtml = '<div xmlns="http://www.w3.org/1999/xhtml">' + html(s, full=False) + '</div>'
        entries += f'''<entry><title type="html">{escape(s['title']).replace('Army', '&lt;b&gt;Army&lt;/b&gt;')}</title><id>urn:{key}</id><link rel="alternate" href="{s['url']}"/>
<author><name>{s['author']}</name></author><published>{s['date']}T22:30:00-05:00</published><updated>2025-03-11T00:00:00Z</updated>
<source><title>{s['outlet']}</title></source><content type="xhtml">{xhtml}</content></entry>
'''
    put('feed/agency.atom', f'''<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Agency</title><id>urn:feed</id><updated>2025-03-11T00:00:00Z</updated>
{entries}</feed>
''')
    put('feed/scripting.rdf', f'''<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://courier.example/feed"><title>Alpine Courier</title><link>https://courier.example/</link><description>Invented</description></channel>
<item rdf:about="{STORIES['dam']['url']}"><title>{STORIES['dam']['title']}</title><link>{STORIES['dam']['url']}</link><dc:creator>{STORIES['dam']['author']}</dc:creator>
<dc:date>{STORIES['dam']['date']}T08:00:00+01:00</dc:date><description>Short</description><content:encoded><![CDATA[{html(STORIES['dam'], full=False)}]]></content:encoded></item>
</rdf:RDF>
''')
    put('feed/items.json', json.dumps({'version': 'https://jsonfeed.org/version/1.1', 'title': 'Mixed Items', 'items': [
        {'id': 'a', 'url': STORIES['mine']['url'], 'title': STORIES['mine']['title'], 'content_html': html(STORIES['mine'], full=False), 'date_published': '2025-03-03T08:00:00Z', 'authors': [{'name': STORIES['mine']['author']}]},
        {'id': 'b', 'url': STORIES['ferry']['url'], 'title': STORIES['ferry']['title'], 'content_text': '\n\n'.join(STORIES['ferry']['paragraphs']), 'date_published': '2025-03-05T08:00:00Z'},
    ]}, indent=1))


def mails():
    def message(story, **more):
        m = EmailMessage(policy=email.policy.SMTP.clone(cte_type='7bit'))
        m['From'] = f"{story['author']} <{story['key']}@mail.example>"
        m['To'] = 'Desk <desk@mail.example>'
        m['Subject'] = more.get('subject', story['title'])
        m['Date'] = RFC[story['date']]
        m['Message-ID'] = f"<{story['key']}@mail.example>"
        return m

    mine, ferry, bridge, dam = (STORIES[k] for k in ORDER)
    plain = message(mine)
    plain.set_content(text(mine).replace('Coal Company', 'Coal Société'), cte='quoted-printable')
    put('mail/plain.eml', plain.as_bytes())
    both = message(ferry, subject='Fähre: Crews Reject Pay Offer')
    both.set_content('See the HTML part.\n')
    both.add_alternative(html(ferry), subtype='html')
    put('mail/html-with-poor-text.eml', both.as_bytes())
    attached = message(bridge)
    attached.set_content('The story is attached, and so is a picture.\n\nSelam Haregot said it was ready to print.\n')
    attached.add_attachment(text(dam).encode(), maintype='text', subtype='plain', filename='dam.txt')
    attached.add_attachment((HERE / 'pdf/two-pages.pdf').read_bytes(), maintype='application', subtype='pdf', filename='press review.pdf')
    attached.add_attachment(b'\x89PNG\r\n\x1a\n' + bytes(20), maintype='image', subtype='png', filename='map.png')
    attached.add_attachment(plain)
    put('mail/attachments.eml', attached.as_bytes())
    latin = message(dam)
    latin.set_content(text(dam).replace('Rene', 'René').replace('Isere', 'Isère'), charset='iso-8859-1', cte='8bit')
    put('mail/latin-1.eml', latin.as_bytes(policy=email.policy.SMTP))
    picture = message(dam)
    picture.set_content(bytes(40), maintype='image', subtype='png', filename='chart.png')
    put('mail/only-picture.eml', picture.as_bytes())
    put('mail/cut.eml', attached.as_bytes()[:3200])
    put('mail/empty.eml', b'')
    path = HERE / 'mail/box.mbox'
    path.unlink(missing_ok=True)
    box = mailbox.mbox(path)
    for m in (plain, both, latin):
        entry = mailbox.mboxMessage(m)
        entry.set_from('desk@mail.example', (2025, 3, 12, 8, 0, 0, 2, 71, 0))
        box.add(entry)
    quoted = message(bridge)
    quoted.set_content('From the valley came smoke.\n\n' + text(bridge))
    entry = mailbox.mboxMessage(quoted)
    entry.set_from('desk@mail.example', (2025, 3, 12, 8, 0, 0, 2, 71, 0))
    box.add(entry)
    box.close()
    put('mail/not-a-box.mbox', 'This is no mailbox.\nOnly a text.\n')


def mhtml(story, url, name, cut=False, charset='utf-8'):
    m = EmailMessage(policy=email.policy.SMTP)
    frame = '<html><body><p>Buy a car today and win another one, said the advertisement.</p></body></html>'
    boundary = '----MultipartBoundary--abc123----'
    import quopri
    page = quopri.encodestring(html(story, charset).encode(charset)).decode().replace('\n', '\r\n')
    data = f'From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: {story["title"]}\r\nDate: Tue, 11 Mar 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
    data += f'--{boundary}\r\nContent-Type: text/html; charset={charset}\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {url}\r\n\r\n{page}\r\n'
    data += f'--{boundary}\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <frame-2@mhtml.blink>\r\nContent-Transfer-Encoding: 7bit\r\nContent-Location: https://ads.example/\r\n\r\n{frame}\r\n'
    data += f'--{boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://gazette.example/x.png\r\n\r\niVBORw0KGgo=\r\n--{boundary}--\r\n'
    put(f'saved/{name}', data[:1200] if cut else data)


def saved():
    mhtml(STORIES['mine'], STORIES['mine']['url'], 'chrome.mhtml')
    mhtml(STORIES['dam'], STORIES['dam']['url'], 'latin-1.mht', charset='iso-8859-1')
    mhtml(STORIES['mine'], STORIES['mine']['url'], 'cut.mhtml', cut=True)
    single = html(STORIES['ferry']).replace('<html lang="en">', f'<html lang="en"><!--\n Page saved with SingleFile \n url: {STORIES["ferry"]["url"]} \n saved date: Tue Mar 11 2025 10:00:00 GMT+0100 \n-->')
    put('saved/single-file.html', single.replace('</head>', '<style>body{background:url("data:image/png;base64,iVBORw0KGgo=")}</style></head>'))
    put('saved/from-url.html', html(STORIES['bridge']).replace('<!doctype html>\n', f'<!doctype html>\n<!-- saved from url=(0049){STORIES["bridge"]["url"]} -->\n'))


def warcs():
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    def write(out, gz=True):
        w = WARCWriter(out, gzip=gz)
        date = '2025-03-12T08:00:00Z'
        w.write_record(w.create_warcinfo_record('a.warc', {'software': 'invented'}))

        def page(url, body, type='text/html; charset=utf-8', status='200 OK', headers=()):
            head = StatusAndHeaders(status, [('Content-Type', type), *headers], protocol='HTTP/1.1')
            record = w.create_warc_record(url, 'response', payload=io.BytesIO(body), http_headers=head, warc_headers_dict={'WARC-Date': date})
            w.write_record(record)
            return record

        mine, ferry, bridge, dam = (STORIES[k] for k in ORDER)
        first = page(mine['url'], html(mine).encode())
        page(ferry['url'], gzip.compress(html(ferry).encode(), mtime=0), headers=[('Content-Encoding', 'gzip')])
        chunks = b''.join(b'%x\r\n%s\r\n' % (len(p), p) for p in [html(bridge).encode()[i : i + 500] for i in range(0, len(html(bridge).encode()), 500)]) + b'0\r\n\r\n'
        page(bridge['url'], chunks, headers=[('Transfer-Encoding', 'chunked')])
        accents = html(dam, 'x').replace('<meta charset="x">', '').replace('Rene', 'René').replace('Isere', 'Isère')
        page(dam['url'], accents.encode('iso-8859-1'), 'text/html; charset=iso-8859-1')
        page('https://gazette.example/style.css', b'p{}', 'text/css')
        page('https://gazette.example/map.png', b'\x89PNG\r\n', 'image/png')
        page('https://gazette.example/api', b'{"id":"x","text":"no"}', 'application/json')
        page('https://gazette.example/old', b'', status='301 Moved', headers=[('Location', mine['url'])])
        page('https://gazette.example/gone', b'<p>Gone', status='404 Not Found')
        head = StatusAndHeaders('200 OK', [('Content-Type', 'text/html')], protocol='HTTP/1.1')
        digest = first.rec_headers.get_header('WARC-Payload-Digest')
        w.write_record(w.create_revisit_record(mine['url'], digest, mine['url'], date, http_headers=head))
        brotli = subprocess.run(['node', '-e', 'process.stdout.write(require("zlib").brotliCompressSync(require("fs").readFileSync(0)))'], input=html(ferry).replace('Ferry Crews Reject', 'Crews Reject').encode(), capture_output=True, check=True).stdout
        page('https://gazette.example/br', brotli, headers=[('Content-Encoding', 'br')])
        page('https://gazette.example/bad-gzip', b'no gzip at all', headers=[('Content-Encoding', 'gzip')])
        page('https://gazette.example/bad-br', b'no brotli at all', headers=[('Content-Encoding', 'br')])
        page('https://gazette.example/zstd', b'xx', headers=[('Content-Encoding', 'zstd')])
        w.write_record(w.create_warc_record('https://gazette.example/text', 'conversion', payload=io.BytesIO(text(mine).encode()), warc_content_type='text/plain', warc_headers_dict={'WARC-Date': date}))

    out = io.BytesIO()
    write(out)
    packed = out.getvalue()
    put('warc/crawl.warc.gz', packed)
    put('warc/cut.warc.gz', packed[: len(packed) * 2 // 5])
    plain = io.BytesIO()
    write(plain, gz=False)
    raw = plain.getvalue()
    put('warc/crawl.warc', raw)
    put('warc/cut.warc', raw[: raw.index(b'Ferry crews in Gdansk') if b'Ferry crews in Gdansk' in raw else len(raw) // 5])
    cut = raw.index(b'African Relief') if b'African Relief' in raw else len(raw) // 2
    put('warc/cut.warc', raw[:cut])
    put('warc/pieces.warc.gz', b''.join(gzip.compress(raw[i : i + 3000], mtime=0) for i in range(0, len(raw), 3000)))
    put('warc/not-a-warc.warc', 'WARC/1.0 is what a web archive begins with.\n')
    archive({'datapackage.json': b'{"profile":"data-package","wacz_version":"1.1.1","resources":[]}', 'archive/data.warc.gz': packed, 'pages/pages.jsonl': b'{"format":"json-pages-1.0"}\n', 'indexes/index.cdx': b''}, 'warc/crawl.wacz', store=True)


def archive(files, path, store=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_STORED if store else zipfile.ZIP_DEFLATED) as z:
        for name, data in files.items():
            z.writestr(zipfile.ZipInfo(name, MIDNIGHT), data if isinstance(data, bytes) else data.encode(), None if store else zipfile.ZIP_DEFLATED)
    put(path, out.getvalue())
    return out.getvalue()


def archives():
    mine, ferry, bridge, dam = (STORIES[k] for k in ORDER)
    inner = archive({'deep/dam.html': html(dam)}, 'archive/inner.zip')
    with tempfile.TemporaryDirectory() as folder:
        for name, data in {'mine.txt': text(mine), 'pages/ferry.html': html(ferry), 'pages/.hidden.txt': 'no', 'logo.png': 'x', 'naïve.txt': text(bridge)}.items():
            file = Path(folder, name)
            file.parent.mkdir(exist_ok=True)
            file.write_text(data)
        Path(folder, 'packed.txt.gz').write_bytes(gzip.compress(text(bridge).encode(), mtime=0))
        Path(folder, 'inner.zip').write_bytes(inner)
        (HERE / 'archive/mixed.zip').unlink(missing_ok=True)
        subprocess.run(['zip', '-q', '-r', '-X', HERE / 'archive/mixed.zip', '.'], cwd=folder, check=True)
        subprocess.run(['tar', '--sort=name', '--mtime=2025-03-12', '--owner=0', '--group=0', '-cf', HERE / 'archive/mixed.tar', '.'], cwd=folder, check=True)
        (HERE / 'archive/locked.zip').unlink(missing_ok=True)
        subprocess.run(['zip', '-q', '-P', 'secret', '-X', HERE / 'archive/locked.zip', 'mine.txt'], cwd=folder, check=True)
    (HERE / 'archive/inner.zip').unlink()
    tar = (HERE / 'archive/mixed.tar').read_bytes()
    put('archive/mixed.tar.gz', gzip.compress(tar, mtime=0))
    put('archive/mixed.tgz', gzip.compress(tar, mtime=0))
    (HERE / 'archive/mixed.tar').unlink()
    put('archive/cut.tar', tar[:6000])
    put('archive/cut.zip', (HERE / 'archive/mixed.zip').read_bytes()[:2000])
    damaged = bytearray((HERE / 'archive/mixed.zip').read_bytes())
    at = damaged.index(b'mine.txt') + 60
    damaged[at] ^= 0xFF
    put('archive/damaged.zip', bytes(damaged))
    put('archive/empty.zip', b'PK\x05\x06' + bytes(18))
    archive({'../outside.txt': text(mine), '/etc/passwd.txt': 'x said y.', 'C:\\windows.txt': 'x', 'inside.txt': text(ferry)}, 'archive/outside.zip')
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w') as t:
        for name, data in {'../outside.txt': text(mine), 'inside.txt': text(ferry)}.items():
            info = tarfile.TarInfo(name)
            info.size = len(data.encode())
            t.addfile(info, io.BytesIO(data.encode()))
        link = tarfile.TarInfo('link.txt')
        link.type, link.linkname = tarfile.SYMTYPE, '/etc/passwd'
        t.addfile(link)
    put('archive/outside.tar', out.getvalue())
    data = archive({'mine.txt': text(mine)}, 'archive/nested.zip')
    for depth in range(8):
        data = archive({f'level{depth}.zip': data}, 'archive/nested.zip')
    put('archive/page.html.gz', gzip.compress(html(mine).encode(), mtime=0) + gzip.compress(b'<!-- a second piece -->', mtime=0))
    put('archive/cut.txt.gz', gzip.compress(text(mine).encode() * 3, mtime=0)[:300])


def soffice(kind, source, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', kind, '--outdir', folder, source], check=True, capture_output=True)
        made = [p for p in Path(folder).iterdir() if p.is_file()]
        (HERE / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made[0], HERE / target)


FODT = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:text-align="justify" fo:hyphenation-ladder-count="no-limit"/><style:text-properties fo:font-size="10pt" fo:language="en" fo:country="GB" fo:hyphenate="%s" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:text-align="left" fo:keep-with-next="always"/><style:text-properties fo:font-size="17pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style></office:styles>
<office:automatic-styles><style:style style:name="Break" style:family="paragraph" style:parent-style-name="Heading_20_1"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Cols" style:family="section"><style:section-properties><style:columns fo:column-count="%d" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="%s" fo:page-height="%s" fo:margin="1.6cm"/><style:header-style><style:header-footer-properties fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">%s</style:master-page></office:master-styles>
<office:body><office:text>%s</office:text></office:body></office:document>
'''
RUNNING = '<style:header><text:p text:style-name="Standard">Press Review of the Brook Office, March 2025</text:p></style:header><style:footer><text:p text:style-name="Standard">Page <text:page-number/> of <text:page-count/></text:p></style:footer>'


def soft(body):
    """Marks where long words may be parted."""
    import re
    return re.sub(r'\b([a-z]{4})([a-z]{4,})\b(?![^<]*>)', '\\1\u00ad\\2', body)


def fodt(body, columns=1, width='21cm', height='29.7cm', running='', hyphens='false'):
    return FODT % (hyphens, columns, width, height, running, body)


def heading(story, style='Heading_20_1'):
    return f'<text:h text:style-name="{style}" text:outline-level="1">{escape(story["title"])}</text:h>'


def paragraphs(story, byline=True):
    lines = ([f"By {story['author']}"] if byline else []) + story['paragraphs']
    return ''.join(f'<text:p text:style-name="Standard">{escape(line)}</text:p>' for line in lines)


def rendered(source, target):
    """Writes into a document of Word where its pages begin, as Word does: LibreOffice does not."""
    with zipfile.ZipFile(source) as z:
        files = {i.filename: z.read(i) for i in z.infolist()}
    page = files['word/document.xml'].decode()
    at = page.index('on Wednesday to talk')
    files['word/document.xml'] = (page[:at] + '</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>' + page[at:]).replace('<w:t>Ferry Crews', '<w:lastRenderedPageBreak/><w:t>Ferry Crews')
    archive(files, str(target.relative_to(HERE)))


def office():
    mine, ferry, bridge, dam = (STORIES[k] for k in ORDER)
    with tempfile.TemporaryDirectory() as folder:
        def source(name, content):
            path = Path(folder, f'{name}.fodt')
            path.write_text(content)
            return str(path)

        one = source('one', fodt(heading(mine) + paragraphs(mine)))
        soffice('docx', one, 'office/one.docx')
        soffice('odt', one, 'office/one.odt')
        soffice('pdf', one, 'pdf/one-page.pdf')
        soffice('epub', source('book', fodt(heading(mine) + paragraphs(mine) + heading(dam, 'Break') + paragraphs(dam))), 'book/libreoffice.epub')
        small = source('small', fodt(heading(mine) + paragraphs(mine) + heading(ferry, 'Break') + paragraphs(ferry), height='13cm', width='11cm'))
        soffice('pdf', small, 'pdf/two-pages.pdf')
        soffice('docx', small, 'office/pages.docx')
        soffice('odt', small, 'office/pages.odt')
        rendered(HERE / 'office/pages.docx', HERE / 'office/rendered-pages.docx')
        tracked = '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>x</dc:creator><dc:date>2025-03-03T00:00:00</dc:date></office:change-info><text:p text:style-name="Standard">The owner was arrested. </text:p></text:deletion></text:changed-region></text:tracked-changes>'
        body = paragraphs(dam).replace('The operator, Isere', '<text:change text:change-id="ct1"/>The operator<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The operator was founded in 1957, said its archive.</text:p></text:note-body></text:note>, Isere') + '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Height</text:p></table:table-cell><table:table-cell><text:p>84 metres</text:p></table:table-cell></table:table-row></table:table>'
        changed = source('changed', fodt(tracked + heading(dam) + body))
        soffice('docx', changed, 'office/changed.docx')
        soffice('odt', changed, 'office/changed.odt')
        columns = '<text:section text:style-name="Cols" text:name="s%d">%s</text:section>'
        soffice('pdf', source('cols', fodt(heading(bridge) + columns % (1, soft(paragraphs(bridge) + paragraphs(dam, False))), columns=2, hyphens='true')), 'pdf/two-columns.pdf')
        soffice('pdf', source('cols3', fodt(heading(dam) + columns % (1, soft(paragraphs(dam) + paragraphs(ferry, False))), columns=3, hyphens='true')), 'pdf/three-columns.pdf')
        review = ''.join(heading(s, 'Heading_20_1' if i == 0 else 'Break') + paragraphs(s) for i, s in enumerate(STORIES.values()))
        soffice('pdf', source('review', fodt(review, width='14.8cm', height='15cm', running=RUNNING, hyphens='true')), 'pdf/press-review.pdf')
        soffice('pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}}', one, 'pdf/locked.pdf')
        sheet = Path(folder, 'sheet.csv')
        sheet.write_text('Ada Hill,said\n')
    put('pdf/cut.pdf', (HERE / 'pdf/one-page.pdf').read_bytes()[:900])
    put('pdf/noise.pdf', bytes(i * 37 % 256 for i in range(1500)))
    scan = b'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>endobj\n'
    scan += b'4 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>stream\n\x00\xff\xff\x00\nendstream endobj\n5 0 obj<</Length 29>>stream\nq 200 0 0 200 0 0 cm /I Do Q \nendstream endobj\ntrailer<</Root 1 0 R>>\n'
    put('pdf/scan.pdf', scan)
    put('office/cut.docx', (HERE / 'office/one.docx').read_bytes()[:2000])
    put('office/cut.odt', (HERE / 'office/one.odt').read_bytes()[:2000])
    archive({'[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>'}, 'office/sheet.docx')
    archive({'mimetype': 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="x"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>', 'content.xml': '<office:document-content xmlns:office="x"><office:body/></office:document-content>'}, 'office/locked.odt')


def books():
    chapters = {k: html(STORIES[k]).replace('<!doctype html>\n<html lang="en">', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">').replace('<meta charset="utf-8">', '') for k in ORDER[:3]}
    opf = '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Three Invented Stories</dc:title><dc:creator>Ines Marlow</dc:creator><dc:publisher>Brook Press</dc:publisher><dc:date>2025-03-09</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>' + ''.join(f'<item id="{k}" href="text/{k}%20story.xhtml" media-type="application/xhtml+xml"/>' for k in chapters) + '</manifest><spine><itemref idref="nav"/>' + ''.join(f'<itemref idref="{k}"/>' for k in reversed(chapters)) + '</spine></package>'
    files = {'mimetype': 'application/epub+zip', 'META-INF/container.xml': '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>', 'OEBPS/book.opf': opf, 'OEBPS/nav.xhtml': '<html><body><nav><ol><li>Contents</li></ol></nav></body></html>', **{f'OEBPS/text/{k} story.xhtml': page for k, page in chapters.items()}}
    archive(files, 'book/three.epub')
    del files['OEBPS/text/ferry story.xhtml']
    files['META-INF/encryption.xml'] = '<encryption xmlns:enc="x"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OEBPS/text/mine%20story.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
    archive(files, 'book/locked-and-missing.epub')
    del files['OEBPS/book.opf']
    archive(files, 'book/no-list.epub')


def texts():
    mine, ferry, bridge, dam = (STORIES[k] for k in ORDER)
    put('markdown/clipped.md', f'---\ntitle: "{mine["title"]}"\nsource: "{mine["url"]}"\nauthor:\n  - "[[{mine["author"]}]]"\npublished: {mine["date"]}\ntags:\n  - "clippings"\n---\n' + '\n\n'.join(p.replace('Ada Hill', '**Ada Hill**').replace('Jan Low', '[Jan Low](https://low.example)') for p in mine['paragraphs']) + '\n')
    put('markdown/plain.md', f'# {ferry["title"]}\n\n*By {ferry["author"]}*\n\n' + '\n\n'.join(ferry['paragraphs']) + '\n\n- one\n- two\n')
    put('markdown/latin-1.markdown', f'# {dam["title"]}\n\n'.encode() + '\n\n'.join(dam['paragraphs']).replace('Isere', 'Isère').encode('latin-1'))
    put('markdown/empty.md', '---\ntitle: Nothing\n---\n')
    cues = [('Ada Hill', 'Thank you all for coming.'), ('Ada Hill', 'The mine at Lower Brook will close on Friday.'), ('Jan Low', 'We were not asked. The company stopped the pumps.'), ('Ada Hill', 'That is not true. Nobody stopped the pumps.')]

    def time(n, mark):
        return f'00:00:{n:02d}{mark}000'

    put('subtitles/voices.vtt', 'WEBVTT - Invented press conference\n\nNOTE made for a test\n\nSTYLE\n::cue { color: red }\n\n' + '\n\n'.join(f'{i}\n{time(i * 4, ".")} --> {time(i * 4 + 4, ".")} align:start\n<v {who}>{words}</v>' for i, (who, words) in enumerate(cues)) + '\n')
    put('subtitles/names.srt', '\r\n\r\n'.join(f'{i + 1}\r\n{time(i * 4, ",")} --> {time(i * 4 + 4, ",")}\r\n{who.upper()}: {words}' for i, (who, words) in enumerate(cues)) + '\r\n')
    put('subtitles/dashes.srt', f'1\n{time(1, ",")} --> {time(3, ",")}\n- Will the mine close?\n- <i>It will, on Friday.</i>\n\n2\n{time(30, ",")} --> {time(33, ",")}\nMusic played in the hall.\n')
    rolling = ['The mine will close', 'The mine will close\nsaid Ada Hill on Monday', 'said Ada Hill on Monday\nThe union denied it.']
    put('subtitles/rolling.vtt', 'WEBVTT\n\n' + '\n\n'.join(f'{time(i * 2, ".")} --> {time(i * 2 + 2, ".")}\n{words}' for i, words in enumerate(rolling)) + '\n')
    put('subtitles/broken.srt', '1\n00:00:01 bis 00:00:04\nThe mine will close.\n')
    put('agency/version-1.ninjs', json.dumps({'uri': 'http://agency.example/1', 'type': 'text', 'versioncreated': '2025-03-03T23:30:00-05:00', 'headline': mine['title'], 'byline': f"By {mine['author']}", 'copyrightholder': 'Brook Agency', 'body_xhtml': html(mine, full=False)}, indent=1))
    put('agency/version-2.json', json.dumps({'uri': 'https://agency.example/2', 'standard': {'name': 'ninjs', 'version': '2.1'}, 'type': 'text', 'firstCreated': '2025-03-05T08:00:00Z', 'headlines': [{'role': 'main', 'value': ferry['title']}], 'by': ferry['author'], 'infosources': [{'role': 'provider', 'name': 'Shore Agency'}], 'bodies': [{'role': 'main', 'contentType': 'text/plain', 'value': '\n\n'.join(ferry['paragraphs'])}]}, indent=1))
    put('agency/picture.ninjs', json.dumps({'uri': 'tag:3', 'type': 'picture', 'versioncreated': '2025-03-05T08:00:00Z', 'headline': 'A ferry', 'renditions': {}}))
    put('agency/cut.ninjs', json.dumps({'uri': 'http://agency.example/1', 'type': 'text', 'headline': mine['title'], 'versioncreated': '2025-03-03', 'body_text': mine['paragraphs'][0]})[:-40])

    def item(s, content, cls='ninat:text'):
        return f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{s["url"]}" version="1"><itemMeta><itemClass qcode="{cls}"/><provider literal="X"><name>Valley Agency</name></provider><versionCreated>2025-03-11T08:00:00Z</versionCreated><firstCreated>{s["date"]}T23:30:00-05:00</firstCreated></itemMeta><contentMeta><creator><name>{s["author"]}</name></creator><headline>{escape(s["title"])}</headline></contentMeta><contentSet>{content}</contentSet></newsItem>'

    nitf = f'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>{escape(dam["title"])}</title><docdata><date.issue norm="20250310T080000Z"/></docdata><pubdata name="{dam["outlet"]}" date.publication="20250310"/></head><body><body.head><hedline><hl1>{escape(dam["title"])}</hl1></hedline><byline>By {dam["author"]}</byline></body.head><body.content>{html(dam, full=False)}</body.content></body></nitf>'
    xhtml = f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{html(mine, full=False)}</body></html></inlineXML>'
    put('agency/item.newsml', '<?xml version="1.0" encoding="UTF-8"?>\n' + item(mine, xhtml))
    put('agency/message.xml', '<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>' + item(bridge, '<inlineData contenttype="text/plain">' + escape('\n\n'.join(bridge['paragraphs'])) + '</inlineData>') + item(dam, f'<inlineXML contenttype="application/nitf+xml">{nitf}</inlineXML>') + item(ferry, '<remoteContent/>', 'ninat:picture') + '</itemSet></newsMessage>')
    put('agency/story.nitf', '<?xml version="1.0" encoding="UTF-8"?>\n' + nitf)
    put('agency/cut.xml', ('<?xml version="1.0" encoding="UTF-8"?>\n' + item(mine, xhtml))[:900])


def formats():
    """A page of each format for the test of the registry, named for it."""
    mine = STORIES['mine']
    copies = {'feed.rss': 'feed/whole-and-teasers.rss', 'mail.eml': 'mail/plain.eml', 'mbox.mbox': 'mail/box.mbox', 'mhtml.mhtml': 'saved/chrome.mhtml', 'pdf.pdf': 'pdf/one-page.pdf', 'docx.docx': 'office/one.docx', 'odt.odt': 'office/one.odt', 'epub.epub': 'book/three.epub', 'warc.warc': 'warc/crawl.warc', 'wacz.wacz': 'warc/crawl.wacz', 'ninjs.ninjs': 'agency/version-1.ninjs', 'newsml.newsml': 'agency/item.newsml'}
    for name, source in copies.items():
        shutil.copy(HERE / source, HERE / '../formats' / name)
    put('../formats/markdown.md', f"# {mine['title']}\n\n{mine['paragraphs'][0]}\n")
    put('../formats/subtitles.vtt', 'WEBVTT\n\n00:00:01.000 --> 00:00:05.000\nThe mine at Lower Brook would close, Ada Hill said on Monday.\n')
    archive({'story.txt': text(mine)}, '../formats/zip.zip')
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w') as t:
        info = tarfile.TarInfo('story.txt')
        info.size = len(text(mine).encode())
        t.addfile(info, io.BytesIO(text(mine).encode()))
    put('../formats/tar.tar', out.getvalue())


office()
feeds()
mails()
saved()
warcs()
archives()
books()
texts()
formats()
print(sum(1 for p in HERE.rglob('*') if p.is_file()), 'files,', sum(p.stat().st_size for p in HERE.rglob('*') if p.is_file()), 'bytes')
