"""Markup of Drupal's own themes, and the boilerplate around it: data for `pages`.

Slots of a theme: title, body, and of boilerplate: head (in `<head>`), before (above the content),
inside (in the article, below its body), beside and after (sidebar and footer).
Slot of a piece of boilerplate: words.
"""

from __future__ import annotations

from string import Template

BARTIK_7 = Template("""\
<body class="html not-front not-logged-in one-sidebar page-node node-type-article">
<div id="skip-link"><a href="#main-content" class="element-invisible element-focusable">$skip</a>
</div>
<div id="page-wrapper"><div id="page">
<div id="header" class="without-secondary-menu"><div class="section clearfix">$before</div></div>
<div id="main-wrapper" class="clearfix"><div id="main" class="clearfix">
<div id="content" class="column"><div class="section">
<a id="main-content"></a>
<h1 class="title" id="page-title">$title</h1>
<div class="region region-content">
<div id="block-system-main" class="block block-system"><div class="content">
<div id="node-12" class="node node-article node-full clearfix" about="/node/12"
 typeof="sioc:Item foaf:Document">
<span property="dc:title" content="$title" class="rdf-meta element-hidden"></span>
<div class="content clearfix">
<div class="field field-name-body field-type-text-with-summary field-label-hidden">
<div class="field-items"><div class="field-item even" property="content:encoded">
$body
</div></div></div></div>
$inside
</div></div></div></div></div></div>
<div id="sidebar-first" class="column sidebar"><div class="section">
<div class="region region-sidebar-first">$beside</div></div></div>
</div></div>
<div id="footer-wrapper"><div class="section"><div id="footer" class="clearfix">
<div class="region region-footer">$after</div></div></div></div>
</div></div>
</body>""")

CLASSY = Template("""\
<body class="layout-one-sidebar layout-sidebar-first path-node page-node-type-article">
<a href="#main-content" class="visually-hidden focusable skip-link">$skip</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas>
<div class="layout-container">
<header role="banner"><div class="region region-header">$before</div></header>
<main role="main">
<a id="main-content" tabindex="-1"></a>
<div class="layout-content"><div class="region region-content">
<div data-drupal-messages-fallback class="hidden"></div>
<div id="block-page-title" class="block block-core block-page-title-block">
<h1 class="page-title"><span class="field field--name-title field--type-string field--label-hidden">
$title</span></h1></div>
<div id="block-content" class="block block-system block-system-main-block">
<article data-history-node-id="12" role="article" about="/node/12"
 class="node node--type-article node--view-mode-full">
<div class="node__content">
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary \
field--label-hidden field__item">
$body
</div>
$inside
</div></article></div></div></div>
<aside class="layout-sidebar-first" role="complementary">
<div class="region region-sidebar-first">$beside</div></aside>
</main>
<footer role="contentinfo"><div class="region region-footer">$after</div></footer>
</div></div>
</body>""")

OLIVERO = Template("""\
<body class="path-node page-node-type-article">
<a href="#main-content" class="visually-hidden focusable skip-link">$skip</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas>
<div id="page-wrapper" class="page-wrapper"><div id="page">
<header id="header" class="site-header" data-drupal-selector="site-header" role="banner">
<div class="site-header__inner container">$before</div></header>
<div id="main-wrapper" class="layout-main-wrapper layout-container"><div id="main">
<div class="main-content"><a id="main-content" tabindex="-1"></a>
<div class="main-content__container container">
<main role="main">
<div class="region region--content-above grid-full layout--pass--content-medium">
<div id="block-olivero-page-title" class="block block-core block-page-title-block">
<h1 class="title page-title"><span>$title</span></h1></div></div>
<div class="region region--content grid-full layout--pass--content-medium" id="content">
<div id="block-olivero-content" class="block block-system block-system-main-block">
<div class="block__content">
<article data-history-node-id="12" class="node node--type-article node--view-mode-full">
<div class="node__content">
<div class="text-content clearfix field field--name-body field--type-text-with-summary \
field--label-hidden field__item">
$body
</div>
$inside
</div></article></div></div></div></main>
<aside class="region region--sidebar grid-full">$beside</aside>
</div></div></div></div>
<footer class="site-footer"><div class="site-footer__inner container">
<div class="region region--footer-bottom">$after</div></div></footer>
</div></div></div>
</body>""")

STARK = Template("""\
<body>
<a href="#main-content" class="visually-hidden focusable">$skip</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas>
<div class="layout-container">
<header role="banner"><div>$before</div></header>
<main role="main">
<a id="main-content" tabindex="-1"></a>
<div class="layout-content"><div>
<div id="block-stark-page-title"><h1>$title</h1></div>
<div id="block-stark-content">
<article data-history-node-id="12">
<div>
<div>
$body
</div>
</div></article></div>
$inside
</div></div>
<aside class="layout-sidebar-first" role="complementary"><div>$beside</div></aside>
</main>
<footer role="contentinfo"><div>$after</div></footer>
</div></div>
</body>""")

THEMES: dict[int, tuple[Template, ...]] = {
    7: (BARTIK_7,),
    8: (CLASSY,),
    9: (CLASSY, OLIVERO),
    10: (OLIVERO, STARK),
    11: (OLIVERO, STARK),
}
"""The themes that sites of each major version of Drupal wear."""

_MENU = '<ul class="menu"><li class="menu-item leaf"><a href="/node/3">$words</a></li></ul>'
_SCRIPT = '<script>var label = "$words"; if (1 < 2) document.write("<p>" + label);</script>'
_SETTINGS = """\
<script type="application/json" data-drupal-selector="drupal-settings-json">\
{"path":{"baseUrl":"/"},"popup_html_info":"\\u003Cp\\u003E$words"}</script>"""
_MAIN_MENU = f"""\
<nav role="navigation" class="block block-menu navigation menu--main">\
<h2 class="visually-hidden element-invisible">$words</h2>{_MENU}</nav>"""
_USER_MENU = f"""\
<div id="block-system-user-menu" class="block block-menu" role="navigation">{_MENU}</div>"""
_COOKIES = """\
<div class="eu-cookie-compliance-banner" id="sliding-popup"><p>$words</p></div>"""
_BREADCRUMB = """\
<nav class="breadcrumb" role="navigation"><ol><li><a href="/">$words</a></li></ol></nav>"""
_SEARCH = """\
<form class="search-block-form" role="search"><label>$words</label><input type="search">\
<button>$words</button></form>"""
_SHARE = """\
<div class="social-share share-links"><ul><li>\
<a href="https://social.example/share?u=12">$words</a></li></ul></div>"""
_NODE_LINKS = """\
<ul class="links inline"><li class="node-readmore"><a href="/user/login">$words</a></li></ul>"""
_SIDE_MENU = f"""\
<div class="block block-menu"><h2 class="block-title">$words</h2>{_MENU}</div>"""
_NEWSLETTER = """\
<div class="block block-simplenews newsletter-signup"><h2>$words</h2><form><p>$words</p>\
<input type="email"><button>$words</button></form></div>"""
_FOOTER_MENU = f"""\
<nav role="navigation" class="block block-menu menu--footer">{_MENU}</nav>"""
_FOOTER_TEXT = """\
<div class="block block-block"><div class="content"><p>$words</p></div></div>"""
_FOLLOW = """\
<div class="social-follow"><a href="https://social.example/us">$words</a></div>"""
_ICON = '<svg role="img"><title>$words</title><text>$words</text><path d="M0 0h9"/></svg>'
_DEBUG = "<!-- THEME DEBUG --><!-- BEGIN OUTPUT from '$words.html.twig' -->"

BOILERPLATE: dict[str, tuple[str, ...]] = {
    "head": (_SCRIPT, _SETTINGS, "<style>.hint::before { content: '$words'; }</style>"),
    "before": (_MAIN_MENU, _USER_MENU, _COOKIES, _BREADCRUMB, _SEARCH, _ICON),
    "within": (_SCRIPT, _ICON, _DEBUG, "<!-- $words -->", "<style>p { quotes: '$words'; }</style>"),
    "inside": (_SHARE, _NODE_LINKS),
    "beside": (_SIDE_MENU, _NEWSLETTER),
    "after": (_FOOTER_MENU, _FOOTER_TEXT, _FOLLOW, _SCRIPT, "<noscript><p>$words</p></noscript>"),
}
"""What stands around an article and is none of it, by slot; `within`: between paragraphs."""
