// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/office_parts.hpp"

#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

std::string folder(std::string_view part) {
  auto const slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string{part.substr(0, slash + 1)};
}

/// The path that `target` means when it is written in a part of that folder.
std::string resolved(std::string const& from, std::string_view target) {
  if (target.starts_with('/')) return std::string{target.substr(1)};
  auto path = from;
  while (target.starts_with("../") && !path.empty()) {
    target.remove_prefix(3);
    path.pop_back();
    path = folder(path);
  }
  if (target.starts_with("./")) target.remove_prefix(2);
  return path + std::string{target};
}

std::string relations_of(std::string_view part) {
  auto const place = folder(part);
  return place + "_rels/" + std::string{part.substr(place.size())} + ".rels";
}

bool is_of_sort(pugi::xml_node relation, std::string_view sort) {
  auto const type = attribute(relation, "Type");
  return local_name(relation) == "Relationship" && type.ends_with(sort) &&
         type.size() > sort.size() && type[type.size() - sort.size() - 1] == '/' &&
         attribute(relation, "TargetMode") != "External";
}

}  // namespace

OfficePartsView::OfficePartsView(std::string_view bytes, Limits const& limits)
    : archive_{bytes, limits}, limits_{limits} {
  main_ = reference("", "officeDocument");
  if (main_.empty() || !archive_.has(main_)) {
    if (findings().empty()) findings_.push_back(damaged("het belangrijkste deel ontbreekt."));
  }
}

std::vector<Finding> OfficePartsView::findings() const {
  return archive_.findings().empty() ? findings_ : archive_.findings();
}

pugi::xml_document OfficePartsView::tree(std::string_view part) {
  auto const bytes = archive_.part(part);
  if (!bytes) return {};
  auto [tree, findings] = xml_tree(*bytes, limits_);
  for (auto& each : findings) findings_.push_back(std::move(each));
  return std::move(tree);
}

pugi::xml_document OfficePartsView::relations(std::string_view part) {
  return tree(relations_of(part));
}

std::map<std::string, std::string> OfficePartsView::references(std::string_view part) {
  std::map<std::string, std::string> result;
  auto const tree = relations(part);
  for (auto const each : tree.document_element().children()) {
    if (attribute(each, "TargetMode") == "External") continue;
    result.emplace(attribute(each, "Id"), resolved(folder(part), attribute(each, "Target")));
  }
  return result;
}

std::string OfficePartsView::reference(std::string_view part, std::string_view sort) {
  auto const tree = relations(part);
  for (auto const each : tree.document_element().children()) {
    if (is_of_sort(each, sort)) return resolved(folder(part), attribute(each, "Target"));
  }
  return {};
}

std::string_view main_language(std::string_view content_types) {
  auto const has = [&](std::string_view type) {
    return content_types.find(type) != std::string_view::npos;
  };
  if (has("wordprocessingml.document.main+xml") || has("wordprocessingml.template.main+xml") ||
      has("ms-word.document.macroEnabled.main+xml") ||
      has("ms-word.template.macroEnabledTemplate.main+xml")) {
    return "wordprocessingml";
  }
  if (has("spreadsheetml.sheet.main+xml") || has("spreadsheetml.template.main+xml") ||
      has("ms-excel.sheet.macroEnabled.main+xml") ||
      has("ms-excel.template.macroEnabled.main+xml")) {
    return "spreadsheetml";
  }
  return {};
}

}  // namespace verband::ingest
