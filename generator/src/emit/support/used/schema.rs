//! What types need.

use super::{Use, Used};
use crate::analyse::{has_tuple, is_lenient, is_whole};
use crate::config::Time;
use crate::ir::{Api, Base, Field, Format, Object, Others, Presence, Shape, Union};

impl Used {
    pub(super) fn shape(&mut self, api: &Api, shape: &Shape) {
        match shape {
            Shape::Object(object) => self.members(api, object),
            Shape::Enumeration(enumeration) => self.enumeration(enumeration.base),
            Shape::Union(union) => self.union(api, union),
            Shape::Alias(_) => {}
        }
    }

    fn enumeration(&mut self, base: Base) {
        match base {
            Base::String => self.add(Use::Enumeration),
            Base::Number | Base::Mixed => self.add(Use::Mixed),
            Base::Integer => {
                // Integers are read leniently, which members are too.
                for each in [Use::Integer, Use::Lenient, Use::Object] {
                    self.add(each);
                }
            }
        }
    }

    fn union(&mut self, api: &Api, union: &Union) {
        self.add(Use::Object);
        self.add(Use::Union);
        if union.tag.is_some() {
            self.add(Use::Tagged);
        }
        self.number_variants(api, union);
        for variant in union.variants.iter().filter(|variant| is_whole(api, &variant.ty)) {
            for each in [Use::Whole, Use::Integer, Use::Lenient] {
                self.add(each);
            }
            if has_tuple(api, &variant.ty) {
                self.add(Use::Tuple);
            }
        }
    }

    pub(super) fn format(&mut self, format: Format) {
        match format {
            Format::DateTime(library) | Format::Date(library) => {
                // Both can be parameters, and are read leniently.
                self.add(Use::Lenient);
                self.add(Use::Object);
                match library {
                    Time::Chrono => self.add(Use::Chrono),
                    Time::Jiff => self.add(Use::Jiff),
                    Time::Time => self.add(Use::Time),
                    Time::String => {}
                }
            }
            Format::Base64 | Format::Base64Url => self.add(Use::Binary),
            Format::Secret => self.add(Use::Secret),
            Format::Uuid
            | Format::Ipv4
            | Format::Binary
            | Format::File
            | Format::Multipart
            | Format::Body
            | Format::Content => {}
        }
    }

    /// The members of a struct, which are read and written.
    fn members(&mut self, api: &Api, object: &Object) {
        self.object(&object.fields);
        self.number_members(api, object.parts());
        if object.fields.iter().any(Field::is_checked) {
            self.add(Use::Constant);
        }
        if object.parts().any(|field| is_lenient(api, &field.ty)) {
            self.add(Use::Lenient);
            self.add(Use::Integer);
        }
        let mut may_be_null = object.parts().filter(|field| field.presence == Presence::OptionalNullable);
        if may_be_null.any(|field| is_lenient(api, &field.ty)) {
            self.add(Use::LenientMaybe);
        }
        if object.parts().any(|field| is_lenient(api, &field.ty) && has_tuple(api, &field.ty)) {
            self.add(Use::Tuple);
        }
        if !object.loose.is_empty() {
            self.add(Use::Misfit);
            let loose = |field: &&Field| object.loose.contains(&field.wire);
            if object.fields.iter().filter(loose).any(|field| field.presence == Presence::OptionalNullable) {
                self.add(Use::MisfitMaybe);
            }
        }
        match &object.others {
            Others::Dropped => {}
            Others::Kept(_) | Others::Refused => self.add(Use::Others),
        }
    }

    pub(super) fn object(&mut self, fields: &[Field]) {
        self.add(Use::Object);
        if fields.iter().any(|field| field.presence == Presence::OptionalNullable) {
            self.add(Use::Maybe);
        }
    }
}
