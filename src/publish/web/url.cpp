// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/url.hpp"

#include <algorithm>
#include <array>

namespace verband::publish {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

bool plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// U+00C0 to U+00FF without their marks; a hyphen where there is no letter.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy";

}  // namespace

std::string_view Parameters::value(std::string_view name) const {
  std::string_view result;
  for (auto const& [each, content] : pairs_) {
    if (each == name) result = content;
  }
  return result;
}

std::vector<std::string> Parameters::values(std::string_view name) const {
  std::vector<std::string> result;
  for (auto const& [each, content] : pairs_) {
    if (each == name && !content.empty()) result.push_back(content);
  }
  return result;
}

bool Parameters::has(std::string_view name, std::string_view value) const {
  return std::ranges::any_of(
      pairs_, [&](auto const& each) { return each.first == name && each.second == value; });
}

Parameters Parameters::with(std::string_view name, std::string_view value) const {
  Parameters result = *this;
  result.add(std::string{name}, std::string{value});
  return result;
}

Parameters Parameters::without(std::string_view name) const {
  Parameters result = *this;
  std::erase_if(result.pairs_, [&](auto const& each) { return each.first == name; });
  return result;
}

Parameters Parameters::without(std::string_view name, std::string_view value) const {
  Parameters result = *this;
  std::erase_if(result.pairs_,
                [&](auto const& each) { return each.first == name && each.second == value; });
  return result;
}

Parameters Parameters::set(std::string_view name, std::string_view value) const {
  return without(name).with(name, value);
}

std::string percent_encoded(std::string_view text) {
  std::string result;
  for (char const c : text) {
    if (plain(c)) {
      result += c;
    } else {
      auto const byte = static_cast<unsigned char>(c);
      result += {'%', digits[byte >> 4U], digits[byte & 0x0FU]};
    }
  }
  return result;
}

std::optional<std::string> percent_decoded(std::string_view text, bool form) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      int const high = hexadecimal(text[i + 1]);
      int const low = hexadecimal(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      result += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      result += form && text[i] == '+' ? ' ' : text[i];
    }
  }
  return result;
}

std::string query(Parameters const& parameters) {
  std::string result;
  for (auto const& [name, value] : parameters.pairs()) {
    if (value.empty()) continue;
    result += (result.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  }
  return result;
}

std::optional<Parameters> parse_query(std::string_view text) {
  Parameters result;
  while (!text.empty()) {
    auto const pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    if (pair.empty()) continue;
    auto const equals = std::min(pair.find('='), pair.size());
    auto name = percent_decoded(pair.substr(0, equals), true);
    auto value = percent_decoded(pair.substr(std::min(pair.size(), equals + 1)), true);
    if (!name || !value) return std::nullopt;
    result.add(std::move(*name), std::move(*value));
  }
  return result;
}

std::string slug(std::string_view name) {
  std::string result;
  auto const put = [&](char c) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    auto const byte = static_cast<unsigned char>(name[i]);
    if (byte < 0x80) {
      if (name[i] != '\'') put(name[i]);
    } else if (byte == 0xC3 && i + 1 < name.size()) {
      auto const next = static_cast<unsigned char>(name[++i]);
      if (next >= 0x80 && next < 0xC0) put(latin[next - 0x80U]);
    } else if (byte == 0xE2) {
      // Quotation marks and dashes: an apostrophe joins, a dash parts.
      bool const apostrophe = name.substr(i, 3) == "\u2018" || name.substr(i, 3) == "\u2019";
      if (!apostrophe) put('-');
      i += 2;
    } else if (byte >= 0xC0) {
      put('-');
    }
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result.empty() ? "-" : result;
}

}  // namespace verband::publish
