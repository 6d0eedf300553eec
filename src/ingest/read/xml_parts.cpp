// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/xml_parts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

constexpr auto how = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                     pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;

std::string_view without_prefix(std::string_view name) {
  auto const colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The walk goes by hand: a tree may be as deep as its text is long.
bool deeper_than(pugi::xml_node root, std::size_t most) {
  std::size_t depth = 0;
  for (auto node = root;;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > most) return true;
      continue;
    }
    while (!node.next_sibling()) {
      if (depth == 0) return false;
      node = node.parent();
      if (--depth == 0) return false;
    }
    node = node.next_sibling();
  }
}

}  // namespace

Found<pugi::xml_document> xml_tree(std::string_view bytes, Limits const& limits) {
  Found<pugi::xml_document> result;
  auto const marks = std::ranges::count_if(bytes, [](char c) { return c == '<' || c == '='; });
  if (bytes.size() > limits.unpacked || static_cast<std::size_t>(marks) > limits.cells * 4) {
    result.findings.push_back(too_large());
    return result;
  }
  auto const parsed = result.value.load_buffer(bytes.data(), bytes.size(), how);
  if (!parsed || !result.value.document_element()) {
    result.value.reset();
    result.findings.push_back(damaged("de inhoud is niet te lezen."));
  } else if (deeper_than(result.value.root(), limits.depth * 4)) {
    result.value.reset();
    result.findings.push_back(too_large());
  }
  return result;
}

std::string_view local_name(pugi::xml_node node) { return without_prefix(node.name()); }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (auto const each : node.children()) {
    if (local_name(each) == name) return each;
  }
  return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (auto const each : node.attributes()) {
    if (without_prefix(each.name()) == name) return each.value();
  }
  return {};
}

bool has_attribute(pugi::xml_node node, std::string_view name) {
  auto const all = node.attributes();
  return std::any_of(all.begin(), all.end(),
                     [&](auto const& each) { return without_prefix(each.name()) == name; });
}

std::uint32_t whole_number(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t value{};
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc{} && value <= 2'000'000'000U ? value : otherwise;
}

double decimal_number(std::string_view text, double otherwise) {
  double value{};
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc{} && std::abs(value) <= 1e9 ? value : otherwise;
}

}  // namespace verband::ingest
