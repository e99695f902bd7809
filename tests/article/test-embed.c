/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "sanitize.h"
#include "serialize.h"

#define BASE_URL "https://feed.invalid/posts/1?p=2"

static const struct {
  const char *name;
  const char *html;
  const char *expected;
} cases[] = {
  { "frame",
    "<iframe src=\"https://maps.invalid/x?y\" title=\"A map\"></iframe>",
    "<figure><a href=\"https://maps.invalid/x?y\" rel=\"noopener noreferrer\">A map — maps.invalid</a></figure>" },
  { "frame-without-title",
    "<iframe src=\"//www.maps.invalid/x/\"></iframe>",
    "<figure><a href=\"https://www.maps.invalid/x/\" rel=\"noopener noreferrer\">maps.invalid/x</a></figure>" },
  { "frame-title-is-text",
    "<iframe src=\"//a.invalid/\" title=\" <b>T</b>\n&#x202e;x \"></iframe>",
    "<figure><a href=\"https://a.invalid/\" rel=\"noopener noreferrer\">&lt;b&gt;T&lt;/b&gt; x — a.invalid</a></figure>" },
  { "frame-unsafe",
    "<p>x</p><iframe src=\"javascript:x\"></iframe><iframe srcdoc=\"<p>y\"></iframe><iframe src=\"\"></iframe>",
    "<p>x</p>" },
  { "frame-pixel", "<p>x</p><iframe src=\"/t\" width=1 height=1></iframe>", "<p>x</p>" },
  { "frame-counter",
    "<p>x</p><iframe src=\"https://www.googletagmanager.com/ns.html\"></iframe>",
    "<p>x</p>" },
  { "player",
    "<iframe src=\"https://www.youtube-nocookie.com/embed/abc-_1?rel=0\"></iframe>",
    "<figure><a href=\"https://www.youtube.com/watch?v=abc-_1\" rel=\"noopener noreferrer\">youtube.com/watch</a></figure>" },
  { "player-with-title",
    "<iframe title=Clip src=\"https://player.vimeo.com/video/123?h=x\"></iframe>",
    "<figure><a href=\"https://vimeo.com/123\" rel=\"noopener noreferrer\">Clip — vimeo.com</a></figure>" },
  { "playlist-stays",
    "<iframe title=L src=\"https://www.youtube.com/embed/videoseries?list=x\"></iframe>",
    "<figure><a href=\"https://www.youtube.com/embed/videoseries?list=x\" rel=\"noopener noreferrer\">L — youtube.com</a></figure>" },
  { "tracking",
    "<iframe title=T src=\"https://a.invalid/?utm_source=x&b=1\"></iframe>",
    "<figure><a href=\"https://a.invalid/?b=1\" rel=\"noopener noreferrer\">T — a.invalid</a></figure>" },
  { "video",
    "<video poster=/p.png autoplay src=/v.mp4>fallback</video>",
    "<figure><a href=\"https://feed.invalid/v.mp4\" rel=\"noopener noreferrer\">feed.invalid/v.mp4</a></figure>" },
  { "video-sources",
    "<video aria-label=Film><source src=\"javascript:x\"><source src=/v.webm></video>",
    "<figure><a href=\"https://feed.invalid/v.webm\" rel=\"noopener noreferrer\">Film — feed.invalid</a></figure>" },
  { "audio",
    "<audio controls><source src=/a.mp3></audio>",
    "<figure><a href=\"https://feed.invalid/a.mp3\" rel=\"noopener noreferrer\">feed.invalid/a.mp3</a></figure>" },
  { "object",
    "<object data=/x.pdf title=Paper><p>fallback</object>",
    "<figure><a href=\"https://feed.invalid/x.pdf\" rel=\"noopener noreferrer\">Paper — feed.invalid</a></figure>" },
  { "object-with-embed",
    "<object><embed src=/x.swf></object>",
    "<figure><a href=\"https://feed.invalid/x.swf\" rel=\"noopener noreferrer\">feed.invalid/x.swf</a></figure>" },
  { "object-fallback", "<object data=\"javascript:x\"><p>fallback</object>", "<p>fallback</p>" },
  { "in-paragraph",
    "<p>a<iframe title=T src=/x></iframe>b</p>",
    "<p>a</p><figure><a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">T — feed.invalid</a></figure><p>b</p>" },
  { "alone-in-paragraph",
    "<p> <iframe title=T src=/x></iframe></p>",
    "<figure><a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">T — feed.invalid</a></figure>" },
  { "two-in-paragraph",
    "<p><iframe title=T src=/x></iframe><iframe title=U src=/y></iframe></p>",
    "<figure><a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">T — feed.invalid</a></figure><figure><a href=\"https://feed.invalid/y\" rel=\"noopener noreferrer\">U — feed.invalid</a></figure>" },
  { "in-text",
    "<p>a<b>b<iframe title=T src=/x></iframe></b></p>",
    "<p>a<b>b<a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">T — feed.invalid</a></b></p>" },
  { "in-figure",
    "<figure><div><iframe title=T src=/x></iframe></div><figcaption>c</figure>",
    "<figure><div><figure><a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">T — feed.invalid</a></figure></div><figcaption>c</figcaption></figure>" },
  { "straight-in-figure",
    "<figure><iframe title=T src=/x></iframe><figcaption>c</figure>",
    "<figure><a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">T — feed.invalid</a><figcaption>c</figcaption></figure>" },
  { "in-heading",
    "<h2>a<video src=/v.mp4></video></h2>",
    "<h2>a<a href=\"https://feed.invalid/v.mp4\" rel=\"noopener noreferrer\">feed.invalid/v.mp4</a></h2>" },
  { "in-link",
    "<p><a href=/y>a<video src=/v.mp4></video></a>",
    "<p><a href=\"https://feed.invalid/y\" rel=\"noopener noreferrer\">a</a></p>" },
  { "in-cell",
    "<table><tr><td><iframe title=T src=/x></iframe></table>",
    "<table><tbody><tr><td><figure><a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">T — feed.invalid</a></figure></td></tr></tbody></table>" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) content = g_bytes_new_static (cases[i].html, strlen (cases[i].html));
  g_autoptr (ReasonsDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;

  document = reasons_document_new (content, REASONS_FORMAT_HTML, NULL, &error);
  g_assert_no_error (error);
  reasons_sanitize (document, BASE_URL);
  html = reasons_serialize (document);
  g_assert_cmpstr (html, ==, cases[i].expected);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/embed/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }

  return g_test_run ();
}
