import { functionsAround } from '../tree.js';
import { endOf, kindOf, nameOfExpression, operand, operandsFrom, startOf, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { FoundField } from './field.js';
import { argumentOf, calleeName, isAffirmed, propertiesOf, propertyOf, textOf } from './tree.js';

const htmlControls = new Set(['input', 'textarea', 'select']);

/** Components that stand for one control: by their last word, whatever the library. */
const controlComponent =
  /(Input|Field|Textarea|TextArea|Select|Picker|Combobox|Autocomplete|Radio|RadioGroup|Checkbox|Switch|Slider|Controller|NumberInput|Datepicker|Calendar)$/;
/** Members such as `Form.Item` and `form.Field`. */
const memberControl = /^(Item|Field|AppField|List|Control|Select|Input|Textarea|TextInput|TextField)$/;

/** Inputs that collect nothing about anybody by being filled in. */
const otherInputs = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'search', 'file', 'color', 'range']);

/** The field that an element of a form is; null when it is no control, or nothing says its name. */
export function formElement(facts: FileFacts, node: number): FoundField | null {
  const tag = operand(facts, node, 0);
  const attributes = operand(facts, node, 1);
  if (tag === 0 || attributes === 0 || !isControl(facts, tag)) return null;
  const properties = propertiesOf(facts, attributes);
  const valueOf = (name: string): number => properties.find((property) => property.name === name)?.value ?? 0;
  const inputType = textOf(facts, valueOf('type')) ?? '';
  if (otherInputs.has(inputType) || (inputType === 'radio' && valueOf('name') === 0)) return null;
  const registered = registeredBy(facts, attributes);
  const name = registered?.name ?? nameOf(facts, valueOf);
  const autocomplete = textOf(facts, valueOf('autoComplete')) ?? textOf(facts, valueOf('autocomplete')) ?? '';
  if (name === '' && autocomplete === '' && inputType !== 'tel') return null;
  if (/search|filter|query/i.test(name) || isReadOnly(facts, valueOf)) return null;
  return {
    role: 'form',
    name: name === '' ? autocomplete || inputType : name.slice(name.lastIndexOf('.') + 1),
    type: 'unknown',
    mandatory:
      isAffirmed(facts, valueOf('required')) ||
      isAffirmed(facts, valueOf('isRequired')) ||
      isAffirmed(facts, propertyOf(facts, valueOf('rules'), 'required')) ||
      requiredByRules(facts, valueOf('rules')) ||
      (registered?.mandatory ?? false),
    holder: componentAround(facts, node),
    owners: [...pathBefore(name), ...formNames(facts, node)],
    node,
    start: startOf(facts, node),
    end: Math.max(endOf(facts, attributes), startOf(facts, node) + 1),
    autocomplete,
    inputType,
  };
}

function isControl(facts: FileFacts, tag: number): boolean {
  if (kindOf(facts, tag) === Kind.Text) return htmlControls.has(textOperand(facts, tag, 0));
  const name = nameOfExpression(facts, tag);
  return kindOf(facts, tag) === Kind.Member ? memberControl.test(name) : controlComponent.test(name);
}

/** Antd's rules: `rules={[{ required: true }]}`. */
function requiredByRules(facts: FileFacts, rules: number): boolean {
  return (
    kindOf(facts, rules) === Kind.Array &&
    operandsFrom(facts, rules, 0).some((rule) => isAffirmed(facts, propertyOf(facts, rule, 'required')))
  );
}

/** `{...register('phone', { required: true })}` among the attributes. */
function registeredBy(
  facts: FileFacts,
  attributes: number,
): { readonly name: string; readonly mandatory: boolean } | null {
  for (const attribute of operandsFrom(facts, attributes, 0)) {
    const spread = kindOf(facts, attribute) === Kind.Spread ? operand(facts, attribute, 0) : 0;
    if (kindOf(facts, spread) !== Kind.Call || !registering.test(calleeName(facts, spread))) continue;
    const name = textOf(facts, argumentOf(facts, spread, 0));
    if (name !== null)
      return { name, mandatory: isAffirmed(facts, propertyOf(facts, argumentOf(facts, spread, 1), 'required')) };
  }
  return null;
}

/** Calls that give an input its name: react-hook-form, formik, Mantine, conform. */
const registering = /^(register|getFieldProps|getInputProps|field|bind)$/;

/** `name`, else `id`, else what the control shows: `value={form.phone}`. */
function nameOf(facts: FileFacts, valueOf: (name: string) => number): string {
  for (const attribute of ['name', 'field', 'id', 'htmlFor']) {
    const text = textOf(facts, valueOf(attribute));
    if (text !== null && /^[\w.[\]-]+$/.test(text)) return text;
    if (attribute === 'name' && kindOf(facts, valueOf('name')) === Kind.Member) {
      const member = valueOf('name');
      const from = nameOfExpression(facts, operand(facts, member, 0));
      if (/fields?$/i.test(from)) return textOperand(facts, member, 1);
      if (textOperand(facts, member, 1) === 'name') return nameOfExpression(facts, operand(facts, member, 0));
    }
  }
  if (valueOf('onChange') === 0 && valueOf('onValueChange') === 0 && valueOf('onChangeText') === 0) return '';
  const shown = valueOf('value') || valueOf('selected');
  return kindOf(facts, shown) === Kind.Member || kindOf(facts, shown) === Kind.Variable
    ? nameOfExpression(facts, shown)
    : '';
}

function isReadOnly(facts: FileFacts, valueOf: (name: string) => number): boolean {
  return isAffirmed(facts, valueOf('readOnly')) || isAffirmed(facts, valueOf('disabled'));
}

/** `address.street` is part of an address. */
function pathBefore(name: string): string[] {
  return name
    .split('.')
    .slice(0, -1)
    .filter((part) => !/^\d*$/.test(part))
    .reverse();
}

function formNames(facts: FileFacts, node: number): string[] {
  const around = componentAround(facts, node);
  return around === '' ? [] : [around];
}

/** Name of the component that an element belongs to: the nearest function with a name that begins with a capital. */
function componentAround(facts: FileFacts, node: number): string {
  const names = functionsAround(facts, startOf(facts, node));
  return names.find((name) => /^[A-Z]/.test(name)) ?? names[0] ?? '';
}

const stateHolders = /^(form|formData|formValues|formState|values|inputs|fields|data)$/i;

/** Fields that a form's state begins with: `useForm({ defaultValues })`, `useFormik({ initialValues })`, `useState({ … })` of a form. */
export function stateFields(facts: FileFacts, call: number, stateName: string): FoundField[] {
  const name = calleeName(facts, call);
  const first = argumentOf(facts, call, 0);
  const object =
    name === 'useForm' || name === 'useFormik' || name === 'useAppForm'
      ? propertyOf(facts, first, 'defaultValues') || propertyOf(facts, first, 'initialValues')
      : name === 'useState' && stateHolders.test(stateName)
        ? first
        : 0;
  return initialFields(facts, object, call);
}

/** Properties of the initial values of a form. */
export function initialFields(facts: FileFacts, object: number, around: number): FoundField[] {
  return propertiesOf(facts, object).map((property) => ({
    role: 'form',
    name: property.name,
    type: literalType(facts, property.value),
    mandatory: false,
    holder: componentAround(facts, around),
    owners: formNames(facts, around),
    node: property.node,
  }));
}

function literalType(facts: FileFacts, value: number): string {
  switch (kindOf(facts, value)) {
    case Kind.Array:
      return 'array';
    case Kind.Object:
      return 'object';
    case Kind.Closure:
      return 'function';
    default:
      return 'unknown';
  }
}
