// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/html_tokens.hpp"

#include <algorithm>
#include <array>

namespace verband::ingest {
namespace {

constexpr std::size_t most_attributes = 64;  // of a tag; what follows is of no use to us
constexpr auto none = std::string_view::npos;

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Elements whose contents are no text of the page.
bool is_opaque(std::string_view name) {
  static constexpr std::array<std::string_view, 9> opaque{
      "script", "style", "title", "textarea", "template", "noscript", "svg", "select", "iframe"};
  return std::ranges::find(opaque, name) != opaque.end();
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string result{text};
  std::ranges::transform(result, result.begin(), small);
  return result;
}

std::string_view HtmlToken::attribute(std::string_view wanted) const {
  auto const found =
      std::ranges::find_if(attributes, [&](auto const& a) { return a.first == wanted; });
  return found == attributes.end() ? std::string_view{} : std::string_view{found->second};
}

bool HtmlToken::has(std::string_view wanted) const {
  return std::ranges::any_of(attributes, [&](auto const& a) { return a.first == wanted; });
}

void HtmlTokensView::skip_spaces() {
  while (at_ < text_.size() && space(text_[at_])) ++at_;
}

/// Goes over a comment or declaration, if one stands here.
bool HtmlTokensView::skip_markup() {
  auto const rest = text_.substr(at_);
  if (!rest.starts_with("<!") && !rest.starts_with("<?")) return false;
  bool const comment = rest.starts_with("<!--");
  // A comment that is not closed ends at its first >, or it would swallow the page.
  auto end = comment && comments_end_ ? text_.find("-->", at_ + 4) : none;
  if (end != none) {
    at_ = end + 3;
    return true;
  }
  if (comment) comments_end_ = false;
  end = text_.find('>', at_);
  at_ = end == none ? text_.size() : end + 1;
  return true;
}

std::string HtmlTokensView::attribute_value() {
  skip_spaces();
  if (at_ >= text_.size() || text_[at_] != '=') return {};
  ++at_;
  skip_spaces();
  if (at_ >= text_.size()) return {};
  auto const quote = text_[at_];
  std::size_t begin = at_;
  std::size_t end = begin;
  if (quote == '"' || quote == '\'') {
    begin = at_ + 1;
    end = std::min(text_.find(quote, begin), text_.size());
    at_ = std::min(end + 1, text_.size());
  } else {
    while (at_ < text_.size() && !space(text_[at_]) && text_[at_] != '>') ++at_;
    end = at_;
  }
  return std::string{text_.substr(begin, end - begin)};
}

void HtmlTokensView::attributes(HtmlToken& tag) {
  while (true) {
    skip_spaces();
    if (at_ >= text_.size()) return;
    auto const c = text_[at_];
    if (c == '>') {
      ++at_;
      return;
    }
    if (c == '/') {
      ++at_;
      tag.closed = at_ < text_.size() && text_[at_] == '>';
      continue;
    }
    auto const begin = at_++;
    auto const goes_on = [&] {
      auto const next = text_[at_];
      return !space(next) && next != '=' && next != '>' && next != '/';
    };
    while (at_ < text_.size() && goes_on()) ++at_;
    auto name = small_letters(text_.substr(begin, at_ - begin));
    auto value = attribute_value();
    if (tag.attributes.size() < most_attributes) {
      tag.attributes.emplace_back(std::move(name), std::move(value));
    }
  }
}

/// Goes to behind the closing tag; without one nothing is skipped.
void HtmlTokensView::skip_contents(std::string_view name) {
  if (std::ranges::find(unclosed_, name) != unclosed_.end()) return;
  for (auto at = text_.find("</", at_); at != none; at = text_.find("</", at + 2)) {
    auto const found = text_.substr(at + 2, name.size());
    if (small_letters(found) != name) continue;
    auto const end = text_.find('>', at);
    at_ = end == none ? text_.size() : end + 1;
    return;
  }
  unclosed_.emplace_back(name);
  if (name == "script" || name == "style") at_ = text_.size();
}

HtmlToken HtmlTokensView::tag() {
  HtmlToken token{.kind = HtmlToken::Kind::open, .begin = at_};
  ++at_;
  if (text_[at_] == '/') {
    token.kind = HtmlToken::Kind::close;
    ++at_;
  }
  auto const begin = at_;
  while (at_ < text_.size() && !space(text_[at_]) && text_[at_] != '>' && text_[at_] != '/') {
    ++at_;
  }
  token.name = small_letters(text_.substr(begin, at_ - begin));
  attributes(token);
  token.end = at_;
  return token;
}

HtmlToken HtmlTokensView::text() {
  HtmlToken token{.kind = HtmlToken::Kind::text, .begin = at_};
  ++at_;  // also a < that begins no tag
  at_ = std::min(text_.find('<', at_), text_.size());
  token.end = at_;
  return token;
}

HtmlToken HtmlTokensView::next() {
  while (at_ < text_.size()) {
    if (text_[at_] != '<') return text();
    if (skip_markup()) continue;
    auto const at = at_ + 1;
    bool const opens = at < text_.size() && letter(text_[at]);
    bool const closes = at + 1 < text_.size() && text_[at] == '/' && letter(text_[at + 1]);
    if (!opens && !closes) return text();
    auto token = tag();
    if (opens && !token.closed && is_opaque(token.name)) {
      skip_contents(token.name);
      continue;
    }
    return token;
  }
  return {};
}

}  // namespace verband::ingest
