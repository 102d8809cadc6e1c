from __future__ import annotations

import pytest

from nuffield_extract.content.names import rule_of_names


def rule_of_class(name: str) -> str | None:
    return rule_of_names(name, "")


def rule_of_id(name: str) -> str | None:
    return rule_of_names("", name)


@pytest.mark.parametrize("name", ["share", "social-share", "share_links", "box social-share dark"])
def test_a_word_of_boilerplate_is_found_between_hyphens_underscores_and_spaces(name: str) -> None:
    assert rule_of_class(name) == "share"


@pytest.mark.parametrize("name", ["shareholders", "bookshare", "unshared"])
def test_a_word_of_boilerplate_is_not_found_inside_another_word(name: str) -> None:
    assert rule_of_class(name) is None


@pytest.mark.parametrize(
    "name", ["research", "footnotes", "biology", "roadmap", "navy", "popularity", "accounting"]
)
def test_a_word_that_only_begins_or_ends_like_boilerplate_is_none(name: str) -> None:
    assert rule_of_class(name) is None


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("shareLinks", "share"),
        ("visuallyHidden", "hidden-text"),
        ("cookieBanner", "cookies"),
        ("relatedPosts", "related"),
        ("commentForm", "comments"),
    ],
)
def test_humps_of_camel_case_part_words_as_hyphens_do(name: str, rule: str) -> None:
    assert rule_of_class(name) == rule


@pytest.mark.parametrize("name", ["SHARE", "Social_Share", "SOCIAL-SHARE"])
def test_capitals_do_not_hide_a_word(name: str) -> None:
    assert rule_of_class(name) == "share"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("cookie-banner", "cookies"),
        ("breadcrumb", "navigation"),
        ("main-nav", "navigation"),
        ("newsletter-signup", "newsletter"),
        ("related-articles", "related"),
        ("most-read", "related"),
        ("ad-slot", "advert"),
        ("author-bio", "author-card"),
        ("entry-meta", "byline"),
        ("tag-list", "topics"),
        ("sidebar-right", "sidebar"),
        ("search-form", "search"),
        ("sr-only", "hidden-text"),
        ("skip-link", "skip-link"),
        ("comments-area", "comments"),
        ("no-print", "print"),
    ],
)
def test_a_name_of_boilerplate_names_its_rule(name: str, rule: str) -> None:
    assert rule_of_class(name) == rule
    assert rule_of_id(name) == rule


@pytest.mark.parametrize(
    "name",
    [
        "entry-header",
        "article-body",
        "content",
        "main-content",
        "node__content",
        "region-content",
        "field--name-body",
        "paragraph--type--text",
        "item-list",
        "search-results",
        "social-care",
        "social-policy",
        "widget",
        "",
    ],
)
def test_a_name_of_the_article_itself_names_no_rule(name: str) -> None:
    assert rule_of_class(name) is None
    assert rule_of_id(name) is None


@pytest.mark.parametrize("name", ["ad", "ads", "adverts", "box ad", "ad box-2"])
def test_a_whole_name_of_an_advert_is_one(name: str) -> None:
    assert rule_of_class(name) == "advert"


@pytest.mark.parametrize("name", ["ad-hoc", "ad-hoc-group", "adHoc", "ad-libitum", "load", "adage"])
def test_a_name_that_begins_with_ad_as_a_word_of_its_own_is_no_advert(name: str) -> None:
    assert rule_of_class(name) is None


@pytest.mark.parametrize(
    "state",
    [
        "with-sidebar",
        "has-sidebar",
        "no-sidebars",
        "is-share",
        "category-newsletter",
        "tag-share",
        "post-type-newsletter",
        "node-type-comment",
        "page-node-type-newsletter",
        "type-related",
        "format-share",
        "section-newsletter",
        "sidebar-layout",
        "newsletter-active",
        "cookie-banner-open",
        "layout-sidebar-first",
        "js-cookies",
    ],
)
def test_a_state_or_a_kind_of_page_is_no_boilerplate(state: str) -> None:
    assert rule_of_class(state) is None


def test_a_state_does_not_hide_the_boilerplate_beside_it() -> None:
    assert rule_of_class("with-sidebar newsletter") == "newsletter"
    assert rule_of_class("category-newsletter share is-open") == "share"


@pytest.mark.parametrize(
    "name", ["node-links", "post-tags", "post-author", "page-links", "tag-cloud", "page-footer"]
)
def test_a_part_of_a_page_that_begins_like_a_state_is_boilerplate_still(name: str) -> None:
    assert rule_of_class(name) is not None


@pytest.mark.parametrize(
    "slug",
    [
        "how-the-newsletter-came-to-us",
        "why_we_share_what_we_know",
        "a-related-matter-of-great-weight",
    ],
)
def test_an_id_of_more_than_four_words_is_a_heading_made_into_an_address(slug: str) -> None:
    assert rule_of_id(slug) is None


def test_an_id_of_four_words_is_a_name_still() -> None:
    assert rule_of_id("the-newsletter-of-may") == "newsletter"


def test_a_class_of_more_than_four_words_is_a_name_still() -> None:
    assert rule_of_class("block-of-the-newsletter-signup-form") == "newsletter"


def test_an_id_that_is_a_slug_does_not_hide_the_class_beside_it() -> None:
    assert rule_of_names("share", "how-the-lamps-are-lit-today") == "share"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("links inline", "node-links"),
        ("links-inline", "node-links"),
        ("node-readmore", "node-links"),
        ("contextual-links", "tabs"),
        ("messages messages--status", "messages"),
        ("book-navigation", "navigation"),
        ("book-traversal", "navigation"),
        ("pager", "navigation"),
        ("comment-wrapper", "comments"),
        ("field-name-field-tags", "topics"),
        ("field field-type-taxonomy-term-reference", "topics"),
        ("node__submitted", "byline"),
        ("submitted", "byline"),
        ("feed-icons", "feed"),
        ("addtoany_list", "share"),
        ("a2a_kit a2a_kit_size_32", "share"),
        ("service-links", "share"),
        ("eu-cookie-compliance-banner", "cookies"),
        ("print_html", "print"),
    ],
)
def test_what_drupal_prints_around_a_node_is_known_by_its_class(name: str, rule: str) -> None:
    assert rule_of_class(name) == rule


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("sliding-popup", "cookies"),
        ("book-navigation-3", "navigation"),
        ("user-login-form", "login"),
        ("search-block-form", "search"),
    ],
)
def test_what_drupal_prints_around_a_node_is_known_by_its_id(name: str, rule: str) -> None:
    assert rule_of_id(name) == rule


@pytest.mark.parametrize(
    "name",
    [
        "wp--skip-link--target",
        "tooltip-trigger",
        "tooltip-toggle w-inline-block",
        "wp-block-image wp-lightbox-container",
    ],
)
def test_what_a_skip_link_tooltip_or_lightbox_belongs_to_is_none(name: str) -> None:
    assert rule_of_class(name) is None


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("skip-links", "skip-link"),
        ("tooltip-text", "dialog"),
        ("lightbox-overlay", "dialog"),
    ],
)
def test_skip_links_tooltips_and_lightboxes_themselves_are_boilerplate(
    name: str, rule: str
) -> None:
    assert rule_of_class(name) == rule


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("message-userTitle", "author-card"),
        ("message-userExtras", "author-card"),
        ("postprofile", "author-card"),
        ("cAuthorPane_info", "author-card"),
        ("message-signature", "author-card"),
        ("message-attribution", "byline"),
        ("ipsComment_meta", "byline"),
        ("customerReviews", "comments"),
    ],
)
def test_what_forums_and_shops_print_around_posts_is_known_by_name(name: str, rule: str) -> None:
    assert rule_of_class(name) == rule


@pytest.mark.parametrize("name", ["message-name", "product-review", "signature", "review-body"])
def test_names_of_authors_reviews_and_functions_are_none(name: str) -> None:
    assert rule_of_class(name) is None


@pytest.mark.parametrize(
    "slug", ["SQL-FOR-UPDATE-SHARE", "sign-up-for-wicks", "how-to-share", "share_and_follow"]
)
def test_an_id_that_reads_as_a_phrase_is_a_heading_made_into_an_address(slug: str) -> None:
    assert rule_of_id(slug) is None


def test_a_phrase_in_a_class_is_a_name_still() -> None:
    assert rule_of_class("share-and-follow") == "share"
